import { expect, test } from './parley';

// The pictures of the README, made anew by `npm run pictures`: other runs leave this file out.

test('three pictures of the samples', async ({ explorer, page }) => {
  const shoot = (what: string, name: string) => page.locator(what).screenshot({ path: `../docs/pictures/explorer-${name}.png` });
  await page.setViewportSize({ width: 760, height: 470 });
  await explorer.open('?view=entity&id=Laura Whitcombe');
  await page.getByRole('button', { name: /[2-9] sources/ }).first().click();
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
  await shoot('dialog', 'evidence');
  await page.setViewportSize({ width: 1000, height: 700 });
  await explorer.open('?view=graph&around=Hossam Fathy&depth=2');
  await expect(page.locator('.vertex').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hossam Fathy, person' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await shoot('.drawing', 'graph');
  await page.setViewportSize({ width: 720, height: 700 });
  await explorer.open('?view=map');
  await expect(page.locator('.land').nth(200)).toBeAttached();
  await shoot('svg.world', 'map');
});
