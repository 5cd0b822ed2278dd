import { expect, test } from './parley';

test('the timeline narrows by month and by words; the address has it', async ({ explorer, page }) => {
  await explorer.open('?view=timeline');
  await expect(page.locator('svg.lanes .item').first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('timeline');
  await page.getByRole('button', { name: /May 2026: \d+ meeting/ }).click();
  await expect(page).toHaveURL(/since=2026-05-01&until=2026-05-31/);
  const list = page.locator('ol.plain > li');
  await expect(list.first()).toContainText('May 2026');
  await page.getByLabel('Words').fill('Geneva');
  await expect(page).toHaveURL(/text=Geneva/);
  await expect(list.first()).toContainText('Geneva');
  await page.reload();
  await expect(page.getByLabel('Words')).toHaveValue('Geneva');
  await expect(list.first()).toContainText('Geneva');
});

test('the timeline of one person has posts and statements, too', async ({ explorer, page }) => {
  await explorer.open('?view=timeline&of=person/laura-whitcombe-us');
  await expect(page.getByText(/Holds position/).first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('timeline-person');
});

test('the map shows where meetings were held, by mouse and by keyboard', async ({ explorer, page }) => {
  await explorer.open('?view=map');
  await expect(page.locator('.land').nth(200)).toBeAttached();
  await explorer.accessible();
  await explorer.shoot('map');
  await page.getByLabel('Words').fill('Geneva'); // from afar it is one circle with its neighbours
  await page.locator('svg').getByRole('button', { name: /Geneva: \d+ meeting/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=location\/geneva/);
  await expect(page.getByRole('heading', { name: 'Meetings there' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Russia and United States, Geneva/ })).toBeVisible();
  await explorer.shoot('map-place');
});

test('between two states: their meetings through those who act for them', async ({ explorer, page }) => {
  await explorer.open('?view=between&a=Russia&b=United States');
  await expect(page.getByText(/through/).first()).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('between');
});

test('between two whom nothing ties directly, the shortest way', async ({ explorer, page }) => {
  await explorer.open('?view=between&a=Laura Whitcombe&b=Hossam Fathy');
  await expect(page.getByRole('heading', { name: 'The shortest ways from one to the other' })).toBeVisible();
});
