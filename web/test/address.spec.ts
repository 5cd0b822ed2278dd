import { expect, test } from './parley';

// Every view is an address: a link restores it, Back and Forward go through its steps.

test('the controls of the timeline and the map stand in the address, and Back takes them back one by one', async ({ explorer, page }) => {
  await explorer.open('?view=timeline');
  await page.getByText('Who, where, kinds and statuses').click();
  await page.getByLabel('visit', { exact: true }).check();
  await page.getByLabel('cancelled', { exact: true }).check();
  await expect(page).toHaveURL(/kind=VISIT&status=CANCELLED/);
  const lines = page.locator('.event');
  await expect(lines.first()).toContainText('Visit');
  await expect(page.locator('.event:not(.cancelled)')).toHaveCount(0);
  const n = await lines.count();
  await page.goBack();
  await expect(page.getByLabel('cancelled', { exact: true })).not.toBeChecked();
  await expect.poll(() => lines.count()).toBeGreaterThan(n);
  await page.goForward();
  await expect(lines).toHaveCount(n);
  await page.reload(); // as whoever is given the link
  await expect(page.getByLabel('visit', { exact: true })).toBeChecked();
  await expect(lines).toHaveCount(n);
  await page.getByRole('link', { name: 'The same on the map' }).click();
  await expect(page).toHaveURL(/view=map&kind=VISIT&status=CANCELLED/);
  await expect(page.getByLabel('visit', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/view=map$/);
});

test('Back comes to the same place of a long list, with as many pages as were shown', async ({ explorer, page }) => {
  await explorer.open('?view=timeline');
  const lines = page.locator('.event');
  const first = await lines.count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => lines.count()).toBeGreaterThan(first);
  const all = await lines.count();
  const link = lines.nth(first + 2).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const text = (await link.textContent()) ?? '';
  const y = await page.evaluate(() => scrollY);
  expect(y).toBeGreaterThan(200);
  await link.click();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(lines).toHaveCount(all);
  await expect(page.getByRole('link', { name: text }).first()).toBeInViewport();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
});

test('what is not marked in an article stands in the address', async ({ explorer, page }) => {
  await explorer.open('?view=article&id=article/geneva-talks-wire');
  const names = page.locator('.text .name');
  await expect(names.first()).toBeVisible();
  await page.getByLabel(/\d+ names?/).uncheck();
  await expect(names).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.text')).toBeVisible();
  await expect(names).toHaveCount(0);
});

test('between: who was chosen and the dates restore; what is dropped leaves the keyboard in the view', async ({ explorer, page }) => {
  await explorer.open('?view=between&a=Russia&b=United States&since=2026-05-01');
  await expect(page.locator('.event')).toHaveCount(1);
  await expect(page.getByLabel('From')).toHaveValue('2026-05-01');
  const drop = page.getByRole('button', { name: 'without Russia' });
  await drop.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'One' })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'One' })).toBeFocused();
});

test('a view whose program cannot be fetched says so', async ({ explorer, page }) => {
  await explorer.open();
  await page.route('**/assets/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await page.unroute('**/assets/**');
  await page.getByRole('button', { name: 'Load the page anew' }).click();
  await expect(page.locator('.land').nth(200)).toBeAttached();
  explorer.forgive(/ERR_FAILED|module|preload/);
});
