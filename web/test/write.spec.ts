import { expect, load, test, writeToken } from './parley';

test('an article is looked at, loaded, and at once there; then two people are judged one, and not', async ({ explorer, page }) => {
  await explorer.open('?view=load');
  await page.getByLabel('Token').fill(writeToken);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page
    .getByLabel('Text of an article')
    .fill('Foreign Minister Tove Lindqvist of Sweden met her Finnish counterpart Aino Korhonen in Turku on 3 November 2026. Ms. Lindqvist said the talks were frank.');
  await page.getByLabel('Title').fill('Two ministers in Turku');
  await page.getByLabel('Published').fill('2026-11-04');
  await page.getByRole('button', { name: 'Look first' }).click();
  await expect(page.locator('.text .name', { hasText: 'Tove Lindqvist' })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('load-preview');
  await page.getByRole('button', { name: /Load 1 article/ }).click();
  await expect(page.getByText(/1 of 1: 1 new/)).toBeVisible();
  await explorer.shoot('load');
  await page.getByRole('link', { name: 'Two ministers in Turku' }).click();
  await expect(page.locator('.text .name', { hasText: 'Aino Korhonen' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Live · \d+ change/ })).toBeVisible(); // the subscription told of it

  await explorer.open('?view=review&of=Tove Lindqvist');
  await page.getByRole('combobox', { name: 'With whom' }).fill('Korhonen');
  await page.getByRole('option', { name: /Aino Korhonen/ }).click();
  await page.getByLabel('Why').first().fill('to be tried');
  await page.getByRole('button', { name: 'They are one' }).click();
  const decided = page.locator('section', { has: page.getByRole('heading', { name: 'Decided' }) });
  await expect(decided.getByText('to be tried')).toBeVisible();
  await expect(decided.getByText('is one, under all its names')).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('review-entity');
  await decided.getByRole('button', { name: 'Undo' }).click();
  await expect(decided.getByText(/taken back/)).toBeVisible();
});

test('articles that speak of another one of the name are split off, and brought back', async ({ explorer, page, request }) => {
  const articles = [
    { id: 'quay', title: 'Quay opened', published: '2026-10-02', text: 'Transport Minister Ilse Marwick of Ireland met Dutch Transport Minister Joost Aalders in Galway on 1 October 2026. Marwick said the quay was late.' },
    { id: 'lock', title: 'Lock opened', published: '2026-10-09', text: 'Transport Minister Ilse Marwick of Ireland met Belgian Transport Minister Luc Verhaest in Limerick on 8 October 2026.' },
    { id: 'poems', title: 'Poems of the sea', published: '2026-10-20', text: 'Transport Minister Ilse Marwick of Ireland received the writer Aoife Lanigan in Cork on 19 October 2026.' },
  ];
  await load(request, articles);

  await explorer.open('?view=review&of=Ilse Marwick');
  await page.getByLabel('Token').fill(writeToken);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page).toHaveURL(/of=person\/ilse-marwick/); // the name will not stay unambiguous
  const says = page.locator('section', { has: page.getByRole('heading', { name: 'What articles say of it' }) });
  const button = says.getByRole('button', { name: /Split off/ });
  await expect(button).toBeDisabled();
  for (const { title } of articles) await says.getByRole('checkbox', { name: `Of another one: ${title}` }).check();
  await expect(button).toBeDisabled(); // or nothing would be left
  for (const title of ['Quay opened', 'Lock opened']) await says.getByRole('checkbox', { name: `Of another one: ${title}` }).uncheck();
  await says.getByLabel('Why').fill('the poet, not the minister');
  await explorer.accessible();
  await explorer.shoot('review-split');
  await button.click();
  await expect(says.getByRole('status')).toContainText('now speak of');
  await expect(says.getByRole('checkbox')).toHaveCount(2);
  const decided = page.locator('section', { has: page.getByRole('heading', { name: 'Decided' }) });
  await expect(decided.getByText('the poet, not the minister')).toBeVisible();
  await expect(decided.getByRole('listitem').first()).toContainText('Poems of the sea speaks of');
  await explorer.accessible();

  await says.getByRole('status').getByRole('link').click(); // the other one, with her one article
  await expect(page.getByRole('heading', { name: 'Articles 1' })).toBeVisible();
  await page.goBack();
  await expect(says.getByRole('checkbox')).toHaveCount(2);
  await decided.getByRole('button', { name: 'Undo' }).click();
  await expect(decided.getByText(/taken back/)).toBeVisible();
  await expect(says.getByRole('checkbox')).toHaveCount(3);
});

test('a sentence that does not say so is rejected where it is shown, and brought back', async ({ explorer, page }) => {
  await page.addInitScript((token) => sessionStorage.setItem('parley-token', token), writeToken);
  await explorer.open('?view=entity&id=Hossam Fathy');
  const posts = page.locator('section', { has: page.getByRole('heading', { name: 'Posts' }) });
  const lines = posts.getByRole('listitem');
  const before = await lines.count();
  await posts.getByRole('button', { name: /1 source/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /This does not say so/ }).first().click();
  await expect(lines).toHaveCount(before - 1); // nothing else said so
  await explorer.open('?view=review&of=Hossam Fathy');
  const decided = page.locator('section', { has: page.getByRole('heading', { name: 'Decided' }) });
  await decided.getByRole('button', { name: 'Undo' }).first().click();
  await expect(decided.getByText(/taken back/).first()).toBeVisible();
  await explorer.open('?view=entity&id=Hossam Fathy');
  await expect(lines).toHaveCount(before);
});

test('what cannot be read, or loaded, is said', async ({ explorer, page }) => {
  await explorer.open('?view=load');
  await page.getByLabel('Token').fill(writeToken);
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByLabel(/Or files/).setInputFiles([
    { name: 'broken.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"text": "One."}\n{oops\n') },
    { name: 'dated.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from('{"text": "Nobody met.", "published": "the day after"}\n') },
  ]);
  await expect(page.getByText('line 2 is no JSON')).toBeVisible();
  await page.getByRole('button', { name: 'Look first' }).click();
  await expect(page.getByText(/the day after/)).toBeVisible();
});

test('pairs in doubt stand side by side', async ({ explorer, page }) => {
  await explorer.open('?view=review');
  await expect(page.getByRole('heading', { name: 'Pairs in doubt' })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('review');
});
