import { AxeBuilder } from '@axe-core/playwright';
import { expect, graphiql, load, rules, test } from './parley';

const open = async (page: import('@playwright/test').Page, query = '') => {
  await page.goto(`graphiql.html${query && `?${new URLSearchParams({ query })}`}`);
  await graphiql(page);
};

test('GraphiQL keeps the rules of accessibility', async ({ explorer, page }) => {
  await open(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
  // GraphiQL makes each of its tabs a draggable, focusable list item around a button, in its own code.
  expect(found.filter((f) => f !== 'nested-interactive: .graphiql-tab')).toEqual([]);
  await explorer.shoot('graphiql');
});

test('a subscription runs in GraphiQL, tells what changes, and ends when it is stopped', async ({ explorer, page, request: api }) => {
  await open(page, 'subscription { changes { type summary article { id } } }');
  const result = page.locator('.result-window');
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'POST' && (r.headers()['accept'] ?? '').includes('text/event-stream')),
    page.getByRole('button', { name: /Execute query/ }).click(),
  ]);
  await expect(page.getByRole('button', { name: /Stop/ })).toBeVisible();
  await request.response(); // heard of from here on
  const articles = [{ id: 'heard-in-graphiql', text: 'Foreign Minister Odalys Prenn of Cuba met her Panamanian counterpart Rubén Arosa in Colón on 5 November 2026.', published: '2026-11-06' }];
  await load(api, articles);
  await expect(result).toContainText('article/heard-in-graphiql');
  const ended = page.waitForEvent('requestfailed', (r) => r === request); // the connection is closed, not left to the server
  await page.getByRole('button', { name: /Stop/ }).click();
  await ended;
  await expect(page.getByRole('button', { name: /Execute query/ })).toBeVisible();
  explorer.forgive(/ERR_ABORTED/);
});

test('what is wrong with a subscription is said', async ({ explorer, page }) => {
  await open(page, 'subscription { changes(of: ["nobody at all"]) { type } }');
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect(page.locator('.result-window')).toContainText('nobody at all');
  explorer.forgive(/40[04]/);
});
