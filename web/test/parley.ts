import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test';

/** The token by which the server of the tests lets write. */
export const writeToken = 'write';

/** Asks the endpoint beside the page, with the token for writing. */
export async function mutate<T = unknown>(request: APIRequestContext, query: string, variables: object = {}): Promise<T> {
  const response = await request.post('graphql', { headers: { Authorization: `Bearer ${writeToken}` }, data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** Loads articles beside the page. */
export const load = (request: APIRequestContext, articles: readonly object[]) => mutate(request, 'mutation($articles: [ArticleInput!]!) { loadArticles(articles: $articles) { loaded } }', { articles });

/** What a test has: pages of the explorer, in which nothing may go wrong unseen. */
export const test = base.extend<{ explorer: Explorer }>({
  baseURL: async ({}, use) => {
    await use(`${process.env['PARLEY_URL'] ?? 'http://127.0.0.1:8080'}/`);
  },
  explorer: async ({ page, baseURL }, use) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`); // breaches of the security policy too
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) wrong.push(`asked elsewhere: ${request.url()}`);
    });
    await use(new Explorer(page, wrong));
    expect(wrong).toEqual([]);
  },
});

export { expect };

/** Waits until GraphiQL runs what its editor holds: its button is there before, and does nothing. */
export async function graphiql(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Execute query/ })).toBeVisible();
  await expect(page.locator('.view-line').first()).toHaveText(/\S/);
}

/** The rules of accessibility that every view keeps. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page of the explorer. */
export class Explorer {
  constructor(
    readonly page: Page,
    private readonly wrong: string[],
  ) {}

  /** Opens an address of the explorer, such as '?view=timeline', and waits until its head line is there. */
  async open(address = ''): Promise<void> {
    await this.page.goto(address === '' ? './' : `./${address}`);
    await expect(this.page.locator('main h1')).toBeVisible();
    await expect(this.page.locator('.loading')).toHaveCount(0);
  }

  /** Forgives what a test brings about on purpose, such as an answer of 404. */
  forgive(pattern: RegExp): void {
    const kept = this.wrong.filter((text) => !pattern.test(text));
    this.wrong.splice(0, this.wrong.length, ...kept);
  }

  /** Expects no violation of the rules of accessibility; drawings of graphs are left out unless they are meant. */
  async accessible({ drawings = false } = {}): Promise<void> {
    const axe = new AxeBuilder({ page: this.page }).withTags(rules);
    if (!drawings) axe.exclude('svg.graph').exclude('.land');
    const { violations } = await axe.analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  }

  /** Writes pictures of the view, light and dark, wide and narrow, into the folder shots: to be looked at. */
  async shoot(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.screenshot({ path: `shots/${name}-${colorScheme}.png`, fullPage: true });
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    const size = this.page.viewportSize();
    await this.page.setViewportSize({ width: 360, height: 740 });
    await this.page.screenshot({ path: `shots/${name}-narrow.png`, fullPage: true });
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, 'the page must not scroll sideways at 360 px').toBeLessThanOrEqual(0);
    if (size) await this.page.setViewportSize(size);
  }
}
