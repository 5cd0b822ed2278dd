import { expect, load, mutate, test } from './parley';

// Four articles of one meeting. Rules leave it open whether it is one; an analyst says that it is.
const [belhaj, zammit] = ['Foreign Minister Karim Belhaj of Tunisia', 'Maltese Foreign Minister Rita Zammit'];
const articles = [
  { id: 'clash-a', title: 'Ministers meet in Tunis', source: 'Wire A', published: '2026-08-05', text: `${belhaj} met ${zammit} in Tunis on 4 August 2026. They discussed fishing.` },
  { id: 'clash-b', title: 'Zammit and Belhaj hold talks', source: 'Wire B', published: '2026-08-06', text: `${belhaj} held talks with ${zammit} in Sousse on 4 August 2026, officials said.` },
  { id: 'clash-c', title: 'A meeting on the third', source: 'Wire C', published: '2026-08-07', text: `${belhaj} met ${zammit} in Tunis on 3 August 2026, according to the Maltese Foreign Ministry.` },
  { id: 'clash-d', title: 'Valletta denies it', source: 'Wire D', published: '2026-08-08', text: `${zammit} cancelled her meeting with Tunisian Foreign Minister Karim Belhaj in Tunis on 4 August 2026, her office said.` },
];

test('where articles disagree on date, place and status, what they say stands side by side, each with its sentence and whose word it is', async ({ explorer, page, request }) => {
  const merged = async () => {
    const { meetings } = await mutate<{ meetings: { nodes: { id: string }[] } }>(request, '{ meetings(filter: { participants: { all: ["Rita Zammit"] } }) { nodes { id } } }');
    const ids = meetings.nodes.map((m) => m.id);
    expect(ids.length).toBeGreaterThan(1);
    await mutate(request, 'mutation($ids: [ID!]!) { merge(ids: $ids, why: "one meeting") { id } }', { ids });
    return ids[0];
  };
  await load(request, articles.slice(0, 3));
  await explorer.open(`?view=meeting&id=${await merged()}`);
  const conflict = page.locator('section.conflict');
  await expect(conflict.getByRole('heading', { level: 2 })).toHaveText('The articles disagree about its date and place');
  const dates = conflict.getByRole('region', { name: 'Date' });
  await expect(dates.getByRole('heading', { name: /4 August 2026/ })).toBeVisible();
  await expect(dates.getByRole('heading', { name: /3 August 2026/ })).toBeVisible();
  const places = conflict.getByRole('region', { name: 'Place' });
  await expect(places.getByRole('heading', { name: /Tunis/ })).toBeVisible();
  await expect(places.getByRole('heading', { name: /Sousse/ })).toBeVisible();
  await expect(dates.getByText(/on the word of/)).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('conflicts');

  await load(request, articles.slice(3)); // one says that it was called off
  await explorer.open(`?view=meeting&id=${await merged()}`);
  const statuses = conflict.getByRole('region', { name: 'Status' });
  await expect(statuses.getByText('Held', { exact: true })).toBeVisible();
  await expect(statuses.getByText('Cancelled', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /4 sources/ }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('article')).toHaveCount(4); // side by side
  await expect(dialog.getByRole('article').filter({ has: page.locator('mark') })).toHaveCount(4);
  await expect(dialog.getByText(/Confidence \d+%/).first()).toBeVisible();
  await explorer.shoot('evidence-four');
});

test('what is planned, held, cancelled and refused looks different, by word, sign and form', async ({ explorer, page }) => {
  await explorer.open('?view=timeline');
  const looks = new Set<string>();
  for (const status of ['Held', 'Planned', 'Proposed', 'Cancelled', 'Refused']) {
    const badge = page.locator('.event .status', { hasText: status }).first();
    await expect(badge).toBeVisible();
    looks.add(await badge.evaluate((e) => `${getComputedStyle(e, '::before').content} ${getComputedStyle(e).borderStyle}`));
  }
  expect(looks.size).toBe(5);
});
