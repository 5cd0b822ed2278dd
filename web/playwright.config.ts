import { defineConfig } from '@playwright/test';

/** The tests of the explorer in a real browser: PARLEY is the program that serves it, CHROMIUM the browser; make test sets both. */
const parley = process.env['PARLEY'] ?? '../bin/parley';

export default defineConfig({
  testDir: 'test',
  testIgnore: process.env['PICTURES'] ? [] : ['pictures.spec.ts'],
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0, // a busy machine; what passes only then is listed as flaky
  timeout: 120_000, // the machine may be busy
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
      args: ['--disable-quic', '--disable-background-networking'],
    },
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  // A store of its own with the samples, which goes with the server.
  webServer: {
    command: `folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && export PARLEY_DB="$folder/graph.db" && ${parley} load ../samples >/dev/null && ${parley} serve & wait`,
    env: { PARLEY_ADDR: '127.0.0.1:0', PARLEY_WRITE_TOKEN: 'write', PARLEY_LOG_LEVEL: 'error', NEO4J_URI: '' },
    wait: { stdout: /on (?<parley_url>http\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
