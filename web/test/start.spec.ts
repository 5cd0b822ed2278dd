import { expect, test } from './parley';

test('the start says what is in the graph', async ({ explorer, page }) => {
  await explorer.open();
  await expect(page.getByRole('heading', { name: 'Latest meetings' })).toBeVisible();
  await expect(page.getByText('Articles', { exact: true })).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('start');
});

test('search finds as one types, by keyboard', async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('whitco');
  await expect(dialog.getByRole('option').first()).toContainText('Laura Whitcombe');
  await explorer.accessible();
  await explorer.shoot('search');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=entity&id=person\/laura-whitcombe/);
});
