import { defineConfig, type Project } from '@playwright/test';
import { scope } from './tests/e2e/support/scope.ts';

const previewPort = 5178;
const chromium = process.env['ANTEROOM_CHROMIUM'] ? { executablePath: process.env['ANTEROOM_CHROMIUM'] } : {};

const upright = { widthPx: 1080, heightPx: 1920 };
const wide = { widthPx: 1920, heightPx: 1080 };

/** Tests that do not depend on the screen: of sound and voice, of the packed archive, and of recovery. */
const alike = ['installed', 'recovery', 'sound', 'voice', 'wayland'].map((name) => `kiosk/${name}.spec.ts`);

const kiosk = { testMatch: 'kiosk/**/*.spec.ts' } as const;
const layout = { ...kiosk, grep: /@layout/ } as const;

/**
 * Tests that depend on the shape of the screen have `@layout` in their title, and run upright and wide. All other tests run upright only; a
 * full run also runs them wide. The tests of sound are a project of their own, and take as long as the sounds last.
 */
const projects = {
  kiosk: { ...kiosk, testIgnore: 'kiosk/sound.spec.ts', grepInvert: /@layout/, metadata: upright },
  sound: { testMatch: 'kiosk/sound.spec.ts', metadata: upright },
  'kiosk-wide': { ...kiosk, testIgnore: alike, grepInvert: /@layout/, metadata: wide },
  preview: {
    testMatch:
      scope === 'rest'
        ? ['layout', 'panels', 'preview'].map((name) => `preview/${name}.spec.ts`)
        : 'preview/**/*.spec.ts',
    use: {
      baseURL: `http://localhost:${previewPort}`,
      launchOptions: { ...chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
    },
  },
  voice: { testMatch: 'kiosk/voice.spec.ts', grep: /screen by screen/, metadata: upright },
  upright: { ...layout, metadata: upright },
  wide: { ...layout, metadata: wide },
} satisfies Record<string, Project>;

/** The projects of each run, in this order. A run may be stopped before its end, so what differs most from other runs comes first. */
const asked: Readonly<Record<typeof scope, readonly (keyof typeof projects)[]>> = {
  usual: ['kiosk', 'sound', 'upright', 'wide', 'preview'],
  rest: ['kiosk-wide', 'preview', 'upright', 'wide', 'voice'],
  full: ['kiosk', 'sound', 'kiosk-wide', 'preview', 'upright', 'wide'],
};

/** The kiosk in real Electron, and the same renderer in Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  globalSetup: './tests/e2e/support/displays.ts',
  // For two cores: a test waits half of its time for a voice, a clock or a printer.
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine may lose an answer of Electron's debugger. Playwright reports a test that passes at the second try as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  // Four tests run at a time on two cores, so a page may be slow. These tests do not judge its speed.
  expect: { timeout: 15_000 },
  // The terminal shows each test as it ends. If a run is stopped before its end, tools/test/test.mjs reads in the file how many failed.
  reporter: [['list'], ['json', { outputFile: 'out/e2e.json' }]],
  use: { trace: 'off' },
  projects: asked[scope].map((name) => ({ name, ...projects[name] })),
  webServer: {
    command: 'node tools/preview/serve.mjs',
    env: { ANTEROOM_PREVIEW_PORT: String(previewPort) },
    url: `http://localhost:${previewPort}/preview/`,
    reuseExistingServer: false,
  },
});
