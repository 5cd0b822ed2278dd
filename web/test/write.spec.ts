import { expect, test, writeToken } from './parley';

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
  await page.getByLabel('Why').fill('to be tried');
  await page.getByRole('button', { name: 'They are one' }).click();
  const decided = page.locator('section', { has: page.getByRole('heading', { name: 'Decided' }) });
  await expect(decided.getByText('to be tried')).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('review-entity');
  await decided.getByRole('button', { name: 'Undo' }).click();
  await expect(decided.getByText(/taken back/)).toBeVisible();
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
