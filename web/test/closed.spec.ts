import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './parley';

let folder: string;
let server: ChildProcess;
let url: string;

// A server of its own, which lets nobody read without the token, and has nothing to read yet.
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-closed-'));
  const env = { ...process.env, PARLEY_DB: join(folder, 'graph.db'), PARLEY_ADDR: '127.0.0.1:0', PARLEY_READ_TOKEN: 'read', PARLEY_LOG_LEVEL: 'error', NEO4J_URI: '' };
  server = spawn(process.env['PARLEY'] ?? '../bin/parley', ['serve'], { env });
  url = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, found] = /on (http\S+)/.exec(said) ?? [];
      if (found) resolve(`${found}/`);
    });
    server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
});

test.afterAll(() => {
  server.removeAllListeners('exit');
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.use({ baseURL: async ({}, use) => use(url) });

test('where reading is closed the token is asked for, and then all is there, live too', async ({ explorer, page }) => {
  await page.goto('./');
  await expect(page.getByText(/reading is closed/)).toBeVisible();
  await explorer.accessible();
  await explorer.shoot('closed');
  await page.getByLabel('Token').fill('wrong');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByText(/reading is closed/)).toBeVisible();
  await page.getByLabel('Token').fill('read');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByText('The graph is empty')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  explorer.forgive(/401/);
});
