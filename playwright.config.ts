import { defineConfig } from '@playwright/test';

const previewPort = 5178;
const chromium = process.env['ANTEROOM_CHROMIUM'] ? { executablePath: process.env['ANTEROOM_CHROMIUM'] } : {};

/** One upright and one wide screen in real Electron, and the same renderer in Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  globalSetup: './tests/e2e/support/displays.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list']],
  use: { trace: 'off' },
  projects: [
    { name: 'upright', testMatch: 'kiosk/**/*.spec.ts', metadata: { widthPx: 1080, heightPx: 1920 } },
    { name: 'wide', testMatch: 'kiosk/**/*.spec.ts', metadata: { widthPx: 1920, heightPx: 1080 } },
    {
      name: 'preview',
      testMatch: 'preview/**/*.spec.ts',
      use: {
        baseURL: `http://localhost:${previewPort}`,
        launchOptions: { ...chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
      },
    },
  ],
  webServer: {
    command: 'node tools/preview.mjs',
    env: { ANTEROOM_PREVIEW_PORT: String(previewPort) },
    url: `http://localhost:${previewPort}/preview/`,
    reuseExistingServer: false,
  },
});
