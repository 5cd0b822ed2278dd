import { expect, graphiql, test } from './parley';

test('once through without a mouse: from the start to the sentence that says so', async ({ explorer, page }) => {
  await explorer.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('safonov');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Igor Safonov');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Igor Safonov');

  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(text)) return;
    }
    throw new Error(`Tab does not come to ${name}`);
  };
  await tabTo(/Talks: .*Geneva/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Participants' })).toBeVisible();
  await tabTo(/source.*evidence/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(focused).toMatch(/evidence/); // where one was

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Igor Safonov');
  await tabTo(/^Show in the graph/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.vertex').first()).toBeVisible();
});

test('an empty graph says how to load, and what is asked of a server that is gone is said', async ({ explorer, page }) => {
  await page.route('**/graphql', async (route) => {
    const asks = route.request().postData() ?? '';
    if (!asks.includes('query Start')) return route.continue();
    const stats = { people: 0, institutions: 0, locations: 0, meetings: 0, statements: 0, articles: 0, lastLoad: null, store: 'SQLite' };
    return route.fulfill({ json: { data: { stats, meetings: { nodes: [] }, meetingCounts: [] } } });
  });
  await explorer.open();
  await expect(page.getByText('The graph is empty')).toBeVisible();
  await explorer.shoot('empty');
  await page.unroute('**/graphql');
  await page.route('**/graphql**', (route) => route.abort());
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('alert').first()).toContainText('cannot be reached');
  await explorer.shoot('offline');
  await page.unroute('**/graphql**');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.locator('ol.plain > li').first()).toBeVisible();
  explorer.forgive(/ERR_FAILED/);
});

test('"show the query" opens in GraphiQL, and gives the same there', async ({ explorer, page }) => {
  await explorer.open('?view=between&a=Russia&b=United States');
  await page.getByRole('button', { name: 'Show the query' }).click();
  const link = page.getByRole('dialog').getByRole('link', { name: 'Open in GraphiQL' }).first();
  await link.click();
  await graphiql(page);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect(page.locator('.result-window')).toContainText('between');
});
