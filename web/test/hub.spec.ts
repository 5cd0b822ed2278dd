import { expect, load, mutate, test } from './parley';

// Somebody who meets somebody else each day, says something of it each time, and of whom five articles tell each.
const countries = ['France', 'Spain', 'Portugal', 'Poland', 'Norway', 'Sweden', 'Finland', 'Greece', 'Hungary', 'Austria'];
const surnames = ['Abelard', 'Brunnel', 'Castello', 'Dorvane', 'Esterman', 'Falkrid', 'Gontier', 'Hallory', 'Ingmarsen', 'Jorvald', 'Kestrin', 'Lomaris', 'Mandrel', 'Norvik', 'Ostrander'];
const articles = Array.from({ length: 45 }, (_, i) => ({
  id: `hub-${i}`,
  title: i === 0 ? '<img src="x" onerror="document.title=1"> <b>Ferrante</b> &amp; a-title-without-any-space-that-goes-on-and-on-until-it-is-far-wider-than-a-narrow-screen' : `Ferrante, day ${i}`,
  source: i === 0 ? 'وكالة أنباء البحر' : 'Hub Wire',
  published: `2026-0${1 + (i % 9)}-${String(11 + (i % 15)).padStart(2, '0')}`,
  text:
    `Italian Foreign Minister Nadia Ferrante met Foreign Minister Otto ${surnames[i % 15]} of ${countries[i % 10]} in Rome on ${10 + (i % 15)} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'][i % 9]} 2026. ` +
    `"We spoke of harbour number ${i}," Ferrante said after the meeting.`,
}));
articles.push({
  id: 'hub-right-to-left',
  title: 'לקריאה מימין לשמאל (2026) – ABC',
  source: 'Hub Wire',
  published: '2026-10-02',
  text: 'Italian Foreign Minister Nadia Ferrante met Foreign Minister Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft Hubertusmaximilianferdinandowski of Austria in Rome on 1 October 2026.',
});

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await load(request, articles);
  await request.dispose();
});

test('the page of one with very many meetings, statements and articles pages, and does not pour', async ({ explorer, page }) => {
  await explorer.open('?view=entity&id=Nadia Ferrante');
  for (const [title, shown] of [
    ['Meetings', 10],
    ['Statements', 6],
    ['Met', 12],
    ['Articles', 8],
  ] as const) {
    const list = page.locator('section.card', { has: page.getByRole('heading', { name: new RegExp(`^${title} \\d+$`) }) });
    await expect(list.getByRole('listitem')).toHaveCount(shown);
    await list.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(shown);
  }
  await explorer.accessible();
  await explorer.shoot('hub');
  await expect(page.locator('main img')).toHaveCount(0); // what looks like markup is text
});

test('many articles for one fact come six at a time, and markup and long words stay within', async ({ explorer, page }) => {
  await explorer.open('?view=entity&id=Nadia Ferrante');
  await page.getByRole('button', { name: /\d\d sources/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('article')).toHaveCount(6);
  await dialog.getByRole('button', { name: 'Show more' }).click();
  await expect(dialog.getByRole('article')).toHaveCount(12);
  await page.keyboard.press('Escape');
  await explorer.open('?view=article&id=article/hub-0');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src="x"');
  await explorer.shoot('article-markup');
  await explorer.open('?view=article&id=article/hub-right-to-left');
  await explorer.accessible();
  await explorer.shoot('article-right-to-left');
});

test('a long name breaks nothing: not on its page, not in lists, not on the timeline, not in the review', async ({ explorer, request }) => {
  const { search } = await mutate<{ search: { entity: { id: string } }[] }>(request, '{ search(text: "Hubertusmaximilianferdinandowski", kinds: [PERSON], first: 1) { entity { id } } }');
  const id = search[0]?.entity.id ?? '';
  expect(id).toMatch(/^person/);
  for (const [name, address] of [
    ['page', `?view=entity&id=${id}`],
    ['timeline', `?view=timeline&of=${id}`],
    ['between', `?view=between&a=${id}&b=Nadia Ferrante`],
    ['review', `?view=review&of=${id}`],
  ] as const) {
    await explorer.open(address);
    await explorer.shoot(`long-${name}`); // it fails where the page scrolls sideways at 360 pixels
  }
});

test('of many meetings in one place the map makes one circle with their number, and the keyboard goes closer', async ({ explorer, page }) => {
  await explorer.open('?view=map&of=Nadia Ferrante');
  const spot = page.locator('svg').getByRole('button', { name: /^Rome: \d+ meetings$/ });
  await expect(spot).toHaveCount(1);
  await expect(spot.locator('text.number')).toHaveText(/^\d+$/);
  await page.getByRole('button', { name: 'Closer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Farther' })).toBeEnabled();
  await spot.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=location\/rome/);
  await expect(page.getByRole('heading', { name: /Meetings there/ })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('map-hub');
  await page.getByRole('link', { name: 'The same on the timeline' }).click(); // with the same filters
  await expect(page).toHaveURL(/view=timeline/);
  await expect(page).toHaveURL(/of=Nadia.*place=location\/rome/);
  await expect(page.getByRole('heading', { name: /^Meetings \d+|What is known/ })).toBeVisible();
});
