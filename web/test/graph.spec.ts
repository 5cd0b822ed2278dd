import { readFileSync } from 'node:fs';
import { expect, test } from './parley';

const around = '?view=graph&around=person/laura-whitcombe-us';

test('a graph is drawn without overlaps, grows without moving what is there, and can be taken back', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const nodes = page.locator('.vertex');
  await expect(nodes.first()).toBeVisible();
  const boxes = async () => new Map(await nodes.evaluateAll((all) => all.map((n) => [n.getAttribute('data-id') ?? '', n.getAttribute('transform') ?? ''] as const)));
  const rectangles = await nodes.locator('rect').evaluateAll((all) => all.map((r) => r.getBoundingClientRect().toJSON() as DOMRect));
  for (const [i, a] of rectangles.entries())
    for (const b of rectangles.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, 'two boxes overlap').toBe(true);
  await explorer.accessible({ drawings: true });
  await explorer.shoot('graph');
  await explorer.open('?view=graph&around=Laura Whitcombe'); // the narrow frame had it laid out anew
  await expect(nodes.first()).toBeVisible();

  const before = await boxes();
  await page.getByRole('button', { name: /Talks: Russia and United States, Geneva/ }).click();
  await expect(page.getByText(/of \d/).first()).toBeVisible(); // counts by type, before expanding
  await page.getByRole('button', { name: 'Expand', exact: true }).click();
  await expect.poll(async () => (await boxes()).size).toBeGreaterThan(before.size);
  const after = await boxes();
  for (const [id, place] of before) expect(after.get(id)).toBe(place);
  await expect(page).toHaveURL(/add=meeting/);
  await explorer.shoot('graph-expanded');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await boxes()).size).toBe(before.size);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await boxes()).size).toBe(after.size);
});

test('what is dragged stays where it was put, and goes back when that is undone', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const node = page.getByRole('button', { name: 'Laura Whitcombe, person' });
  const before = await node.getAttribute('transform');
  const box = await node.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 110, box.y + 90, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin=person/);
  await expect(page.locator('.vertex.pinned')).toHaveCount(1);
  const after = await node.getAttribute('transform');
  expect(after).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect(node).toHaveAttribute('transform', before ?? '');
  await page.keyboard.press('Control+y');
  await expect(node).toHaveAttribute('transform', after ?? '');
});

test('the picture zooms by wheel, buttons and keys, shows all again, and has the window to itself', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const scale = () => page.locator('svg.graph > g').evaluate((g) => Number(/scale\(([^)]+)\)/.exec(g.getAttribute('transform') ?? '')?.[1]));
  await expect(page.locator('.vertex').first()).toBeVisible();
  const whole = await scale();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(scale).toBeGreaterThan(whole);
  await page.locator('svg.graph').hover({ position: { x: 20, y: 20 } });
  const near = await scale();
  await page.mouse.wheel(0, 200);
  await expect.poll(scale).toBeLessThan(near);
  await page.locator('.vertex').first().focus();
  await page.keyboard.press('0');
  await expect.poll(scale).toBeCloseTo(whole);
  const height = async () => (await page.locator('svg.graph').boundingBox())?.height ?? 0;
  const before = await height();
  expect(before).toBeGreaterThan(400); // of 800
  await page.getByRole('button', { name: 'Full window' }).click();
  await expect.poll(height).toBeGreaterThan(before);
  await expect(page).toHaveURL(/full=true/);
  await page.getByLabel('Fold meetings').check();
  await expect(page).toHaveURL(/fold=true/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/fold=true/);
  await expect(page).toHaveURL(/full=true/); // taken back by a step of its own
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/full=true/);
});

test('by keyboard alone: choose, hide, bring back', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const nodes = page.locator('.vertex');
  await nodes.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.vertex.chosen')).toHaveCount(1);
  const n = await nodes.count();
  await page.keyboard.press('h');
  await expect.poll(() => nodes.count()).toBeLessThan(n);
  await expect(page.locator('.vertex:focus')).toHaveCount(1); // one goes on at another node
  await page.getByRole('button', { name: /Show 1 hidden node/ }).focus();
  await page.keyboard.press('Enter');
  await expect(nodes).toHaveCount(n);
});

test('meetings fold into edges, and every graph is also a table', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe&fold=true');
  await expect(page.locator('.vertex.person').first()).toBeVisible();
  await expect(page.locator('.vertex.meeting')).toHaveCount(0);
  await expect(page.locator('.edge.met').first()).toBeAttached();
  await explorer.shoot('graph-folded');
  await page.getByLabel('As tables').check();
  await expect(page.getByRole('table', { name: 'Relations' }).getByText(/met 2 times/).first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('graph-table');
});

test('a place around which folded meetings are drawn stays, though nothing ties it any more', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Geneva&fold=true&type=PARTICIPATED_IN&type=HELD_IN');
  await expect(page.locator('.edge.met').first()).toBeAttached();
  await expect(page.locator('.vertex.location')).toHaveCount(1);
  await page.getByText('Filters').click();
  await page.getByLabel(/At least/).fill('99');
  await expect(page.locator('.edge')).toHaveCount(0);
  await expect(page.locator('.vertex')).toHaveCount(1);
});

test('an edge opens its sentences; the picture is saved', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  await expect(page.locator('.vertex').first()).toBeVisible();
  await page.locator('.edge.participated_in .reach').first().dispatchEvent('click');
  await page.getByRole('button', { name: /evidence/ }).click();
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  for (const kind of ['svg', 'png', 'svg all']) {
    const download = page.waitForEvent('download');
    await page.getByLabel('Save').selectOption(kind);
    expect((await download).suggestedFilename()).toBe(`parley.${kind.slice(0, 3)}`);
    if (kind === 'png') continue;
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('Laura Whitcombe');
    expect(text).not.toMatch(/var\(|class=|href=/); // it needs nothing but itself
  }
});

test('what is seen is exported by the server', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const drawn = await page.locator('.vertex').count();
  const download = page.waitForEvent('download');
  await page.getByLabel('Save').selectOption('cytoscape');
  const { elements } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { elements: { nodes: unknown[]; edges: unknown[] } };
  expect(elements.nodes).toHaveLength(drawn);
  expect(elements.edges.length).toBeGreaterThan(0);
});

test('two chosen nodes, the path between them, and the way back', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Adelina Soares&around=Rosario Villanueva');
  const nodes = page.locator('.vertex');
  await expect(nodes.first()).toBeVisible();
  const before = await nodes.count();
  await page.getByRole('button', { name: 'Adelina Soares, person' }).click();
  await page.getByRole('button', { name: 'Rosario Villanueva, person' }).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '2 nodes' })).toBeVisible();
  await page.getByRole('button', { name: 'Path between them' }).click();
  await expect(page).toHaveURL(/add=path\*person/);
  await expect(page.getByRole('button', { name: 'Kuala Lumpur, location' })).toBeVisible(); // where both met others: two steps from either
  const joined = await nodes.count();
  expect(joined).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Hide the others' }).click();
  await expect(nodes).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(nodes).toHaveCount(joined);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(nodes).toHaveCount(before);
});

test('what is added is taken back by collapsing; filters and the search narrow', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const nodes = page.locator('.vertex');
  const before = await nodes.count();
  await page.getByRole('button', { name: /Talks: Russia and United States, Geneva/ }).click();
  await page.keyboard.press('e');
  await expect.poll(() => nodes.count()).toBeGreaterThan(before);
  await page.keyboard.press('c');
  await expect(nodes).toHaveCount(before);
  await page.getByLabel('Find').fill('state department');
  await expect(page.locator('.vertex.found')).toHaveCount(1);
  await page.getByText('Filters').click();
  await page.getByLabel('meeting', { exact: true }).uncheck();
  await expect(page.locator('.vertex.meeting')).toHaveCount(0);
  await page.getByLabel('meeting', { exact: true }).check();
  await page.getByLabel(/At least/).fill('99');
  await expect(page.locator('.edge')).toHaveCount(0);
});

test('the slider shows some weeks, and plays', async ({ explorer, page }) => {
  await explorer.open('?view=graph&around=Laura Whitcombe');
  const meetings = page.locator('.vertex.meeting');
  await expect(meetings).toHaveCount(2);
  await page.getByRole('slider', { name: 'Time' }).fill('0');
  await expect(meetings).toHaveCount(1);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(meetings).toHaveCount(2, { timeout: 60_000 }); // at its end it shows all
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a link to a view restores it', async ({ explorer, page }) => {
  await explorer.open(`${around}&fold=true&hide=institution/united-states&sources=1&table=true`);
  await expect(page.getByLabel('Fold meetings')).toBeChecked();
  await expect(page.getByLabel('As tables')).toBeChecked();
  await expect(page.getByRole('button', { name: /Show 1 hidden node/ })).toBeVisible();
});
