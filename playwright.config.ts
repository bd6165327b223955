import { defineConfig } from '@playwright/test';

const previewPort = 5178;
const chromium = process.env['ANTEROOM_CHROMIUM'] ? { executablePath: process.env['ANTEROOM_CHROMIUM'] } : {};

/** Whether the whole matrix was asked for (`npm run test:full`). */
const isFull = Boolean(process.env['ANTEROOM_FULL']);

const upright = { widthPx: 1080, heightPx: 1920 };
const wide = { widthPx: 1920, heightPx: 1080 };

/** Alike on every screen: what is heard, what an archive holds, and how a kiosk comes back. */
const alike = ['installed', 'recovery', 'sound', 'voice'].map((name) => `kiosk/${name}.spec.ts`);

/**
 * The kiosk in real Electron, and the same renderer in Chromium. What depends on the shape of the screen has `@layout` in its title,
 * and is tried upright and wide; all else upright alone, and in a full run wide, too. What is heard takes its time by itself.
 */
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
    {
      name: 'kiosk',
      testMatch: 'kiosk/**/*.spec.ts',
      testIgnore: 'kiosk/sound.spec.ts',
      grepInvert: /@layout/,
      metadata: upright,
    },
    { name: 'upright', testMatch: 'kiosk/**/*.spec.ts', grep: /@layout/, metadata: upright },
    {
      name: 'wide',
      testMatch: 'kiosk/**/*.spec.ts',
      ...(isFull ? { testIgnore: alike } : { grep: /@layout/ }),
      metadata: wide,
    },
    { name: 'sound', testMatch: 'kiosk/sound.spec.ts', metadata: upright },
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
    command: 'node tools/preview/serve.mjs',
    env: { ANTEROOM_PREVIEW_PORT: String(previewPort) },
    url: `http://localhost:${previewPort}/preview/`,
    reuseExistingServer: false,
  },
});
