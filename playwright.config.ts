import { defineConfig, type Project } from '@playwright/test';
import { scope } from './tests/e2e/support/scope.ts';

const previewPort = 5178;
const chromium = process.env['ANTEROOM_CHROMIUM'] ? { executablePath: process.env['ANTEROOM_CHROMIUM'] } : {};

const upright = { widthPx: 1080, heightPx: 1920 };
const wide = { widthPx: 1920, heightPx: 1080 };

/** Alike on every screen: what is heard, what an archive holds, and how a kiosk comes back. */
const alike = ['installed', 'recovery', 'sound', 'voice'].map((name) => `kiosk/${name}.spec.ts`);

const kiosk = { testMatch: 'kiosk/**/*.spec.ts' } as const;
const layout = { ...kiosk, grep: /@layout/ } as const;

/**
 * What depends on the shape of the screen has `@layout` in its title, and is tried upright and wide; all else upright alone, and in a
 * full run wide, too. What is heard takes its own time.
 */
const projects = {
  kiosk: { ...kiosk, testIgnore: 'kiosk/sound.spec.ts', grepInvert: /@layout/, metadata: upright },
  sound: { testMatch: 'kiosk/sound.spec.ts', metadata: upright },
  'kiosk-wide': { ...kiosk, testIgnore: alike, grepInvert: /@layout/, metadata: wide },
  preview: {
    testMatch: scope === 'rest' ? ['preview/layout.spec.ts', 'preview/preview.spec.ts'] : 'preview/**/*.spec.ts',
    use: {
      baseURL: `http://localhost:${previewPort}`,
      launchOptions: { ...chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
    },
  },
  voice: { testMatch: 'kiosk/voice.spec.ts', grep: /screen by screen/, metadata: upright },
  upright: { ...layout, metadata: upright },
  wide: { ...layout, metadata: wide },
} satisfies Record<string, Project>;

/** What each run tries, in this order: where a run is stopped in time, what differs most comes first. */
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
  // Two cores: half of the time a test waits for a voice, a clock or a printer.
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // A machine that does much at once may lose an answer of Electron's debugger. What passed at a second try is called flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  // Four tests at a time on two cores: a page may take its time, and no time is what is tried.
  expect: { timeout: 15_000 },
  // The terminal shows each test as it ends; the file says what failed where a run is stopped in time (tools/test/test.mjs).
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
