import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './parley';

/** A made network: each node hangs on an earlier one, the first ones have most. */
function made(nodes: number, edges: number) {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const list = Array.from({ length: nodes }, (_, i) => ({
    __typename: i % 4 === 0 ? 'Institution' : 'Person',
    id: `${i % 4 === 0 ? 'institution' : 'person'}/number-${i}`,
    label: `Somebody Number ${i}`,
    sources: 1 + (i % 7),
  }));
  const node = (i: number) => ({ id: list[i]?.id });
  return {
    truncated: true,
    nodes: list,
    edges: Array.from({ length: edges }, (_, i) => ({
      id: `edge-${i}`,
      type: i % 3 === 0 ? 'REPRESENTS' : 'MEMBER_OF',
      label: 'member of',
      since: null,
      until: null,
      sources: 1 + (i % 5),
      confidence: 0.9,
      from: node(i < nodes - 1 ? i + 1 : Math.floor(random() * nodes)),
      to: node(Math.floor(random() ** 3 * (i < nodes - 1 ? i + 1 : nodes))),
    })),
  };
}

/** Answers questions for a network with a made one. */
const answer = (page: Page, nodes: number, edges: number) =>
  page.route('**/graphql', async (route) => {
    const asks = route.request().postData() ?? '';
    if (asks.includes('query Network')) await route.fulfill({ json: { data: { centres: [{ id: 'institution/number-0', ...(nodes <= 500 && { relations: { totalCount: 1443 } }) }], network: made(nodes, edges) } } });
    else await route.continue();
  });

/** How many pairs of labels overlap, and how many marks lie under a label. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const boxes = (what: string) => [...document.querySelectorAll(what)].map((e) => e.getBoundingClientRect());
    const meet = (a: DOMRect, b: DOMRect) => b.left < a.right - 0.5 && a.left < b.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const labels = boxes('.graph .vertex rect');
    return { labels: labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b))).length, marks: boxes('.graph .vertex .mark').filter((m) => labels.some((l) => meet(m, l))).length };
  });

for (const [nodes, edges, drawn] of [
  [200, 443, 200],
  [520, 1000, 500], // no more are drawn, and how many more there are is said
] as const) {
  test(`of ${nodes} nodes ${drawn} are drawn, and no two labels overlap, from afar or near`, async ({ explorer, page }, info) => {
    await answer(page, nodes, edges);
    await page.addInitScript(() => {
      const original = window.fetch;
      window.fetch = async (...args) => {
        const response = await original(...args);
        const body = (args[1] as RequestInit | undefined)?.body;
        if (typeof body === 'string' && body.includes('query Network')) performance.mark('data');
        return response;
      };
      new MutationObserver(() => {
        if (document.querySelector('.vertex') && performance.getEntriesByName('picture').length === 0) requestAnimationFrame(() => performance.mark('picture'));
      }).observe(document, { childList: true, subtree: true });
    });
    await explorer.open('?view=graph&around=institution/number-0');
    await expect(page.locator('.vertex')).toHaveCount(drawn);
    await expect(page.getByText(nodes > drawn ? `Of more than 1,000 relations the best supported are drawn; +${nodes - drawn} more nodes` : '443 of 1,443 relations are drawn, the best supported.')).toBeVisible();
    const took = await page.evaluate(() => (performance.getEntriesByName('picture')[0]?.startTime ?? NaN) - (performance.getEntriesByName('data')[0]?.startTime ?? NaN));
    info.annotations.push({ type: 'from data to picture', description: `${Math.round(took)} ms` });
    console.log(`${nodes} nodes: ${Math.round(took)} ms from data to picture`);
    const labels = page.locator('.graph .vertex rect');
    await expect.poll(() => labels.count()).toBeGreaterThanOrEqual(6);
    expect((await covered(page)).labels).toBe(0);
    await expect(page.getByRole('button', { name: /^Somebody Number \d+, / })).toHaveCount(drawn); // named, label or not
    const download = page.waitForEvent('download');
    await page.getByLabel('Save').selectOption('svg all');
    const saved = readFileSync(await (await download).path(), 'utf8');
    expect([...new Set(saved.match(/Somebody Number \d+/g))]).toHaveLength(drawn); // all, though there is no room for them on the screen
    await explorer.shoot(`graph-${nodes}`);

    const marks = page.locator('.graph .vertex .mark');
    for (let i = 0; i < 12 && (await marks.count()) > 0; i++) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(async () => (await covered(page)).labels).toBe(0);
    }
    await expect(labels).toHaveCount(drawn); // near enough, all have theirs
  });
}

test('what is loaded at first stays small', async ({ explorer, page }) => {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/assets\/(.+)$/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  await explorer.open();
  await expect(page.getByRole('heading', { name: 'Latest meetings' })).toBeVisible();
  const bytes = names.reduce((sum, name) => sum + statSync(new URL(`../dist/assets/${name}.gz`, import.meta.url)).size, 0);
  expect(names.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThan(60_000);
});

test('how smooth 500 nodes are: printed, for the clock of a busy machine proves nothing', async ({ explorer, page }, info) => {
  await answer(page, 520, 1000);
  await explorer.open('?view=graph&around=institution/number-0');
  await expect(page.locator('.vertex')).toHaveCount(500);
  await expect.poll(() => page.locator('.graph .vertex rect').count()).toBeGreaterThan(0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const processor = async () => (await devtools.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ProcessTime')?.value ?? NaN;
  const box = await page.locator('svg.graph').boundingBox();
  const hub = await page.locator('[data-id="institution/number-0"]').boundingBox();
  if (!box || !hub) throw new Error('nothing is drawn');
  const drag = async (x: number, y: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < 40; i++) await page.mouse.move(x + 3 * i, y + 2 * i);
    await page.mouse.up();
  };
  const gestures: Record<string, () => Promise<void>> = {
    'moving the frame': () => drag(box.x + 8, box.y + 8),
    'dragging the node with most relations': () => drag(hub.x + hub.width / 2, hub.y + hub.height / 2),
    zooming: async () => {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i < 20 ? -60 : 60);
    },
  };
  for (const [what, go] of Object.entries(gestures)) {
    const counted = page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const times: number[] = [];
          const frame = (time: number) => (times.push(time), document.documentElement.dataset['measured'] ? resolve(times) : requestAnimationFrame(frame));
          requestAnimationFrame(frame);
        }),
    );
    const before = await processor();
    await go();
    const used = (await processor()) - before;
    await page.evaluate(() => (document.documentElement.dataset['measured'] = 'yes'));
    const times = await counted;
    await page.evaluate(() => delete document.documentElement.dataset['measured']);
    const gaps = times.slice(1).map((t, i) => t - (times[i] ?? t)).sort((a, b) => a - b);
    const line = `${what}: ${gaps.length} frames, median ${gaps[gaps.length >> 1]?.toFixed(0)} ms apart, ${((used * 1000) / gaps.length).toFixed(1)} ms of processor a frame`;
    info.annotations.push({ type: 'frames', description: line });
    console.log(line);
  }
});
