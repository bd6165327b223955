import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { measureLoudness, runSoundTool } from '../../../tools/music/sound.mjs';
import { recordedRate, startSoundCard } from '../../../tools/setup/soundCard.mjs';
import { type Kiosk, projectFolder, startKiosk, test as base } from '../support/kiosk.ts';

/** The kiosk with a steady noise of 16 s instead of its music, so that levels can be told to the decibel. */
const noiseDb = -30;

const test = base.extend<{ noisyApp: string; card: Awaited<ReturnType<typeof startSoundCard>>; noisy: Kiosk }>({
  noisyApp: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-noisy-'));
    cpSync(join(projectFolder, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(projectFolder, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(projectFolder, 'content'), join(folder, 'content'));
    const assets = join(folder, 'dist', 'renderer', 'assets');
    const music = readdirSync(assets).find((name) => name.startsWith('ambient')) ?? '';
    const noise = 'anoisesrc=colour=white:seed=3:amplitude=0.2:sample_rate=48000:duration=16,lowpass=f=4000';
    const raw = join(folder, 'noise.wav');
    runSoundTool('ffmpeg', ['-hide_banner', '-y', '-f', 'lavfi', '-i', noise, raw]);
    const said = runSoundTool('ffmpeg', ['-hide_banner', '-i', raw, '-af', 'astats', '-f', 'null', '-']);
    const rmsDb = Number(/RMS level dB: (-?[\d.]+)/.exec(said)?.[1]);
    const words = ['-af', `volume=${noiseDb - rmsDb}dB`, '-c:a', 'libopus', '-b:a', '128k', join(assets, music)];
    runSoundTool('ffmpeg', ['-hide_banner', '-y', '-i', raw, ...words]);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  card: async ({}, use) => {
    const card = await startSoundCard();
    await use(card);
    card.stop();
  },
  noisy: async ({ noisyApp, card, dataFolder, size }, use) => {
    const kiosk = await startKiosk(size, dataFolder, { appFolder: noisyApp, env: card.env });
    await use(kiosk);
    await kiosk.app.close();
  },
});

/** Loudness of each half second, in decibels below full scale. */
function halfSecondsDb(sound: Float32Array): number[] {
  const span = recordedRate / 2;
  return Array.from({ length: Math.floor(sound.length / span) }, (_, index) => {
    const part = sound.subarray(index * span, (index + 1) * span);
    const power = part.reduce((sum, value) => sum + value * value, 0) / span;
    return 10 * Math.log10(power + 1e-12);
  });
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test.describe('what the kiosk plays', () => {
  test.skip(process.platform !== 'linux', 'a null sink needs a PulseAudio server');
  test.beforeEach(({}, { project }) => {
    test.skip(project.name !== 'upright', 'sounds alike on every screen');
  });
  test.setTimeout(180_000);

  test('fades in at attract, has no gap over two loops, is 8 dB softer in a visit, and silent at one touch', async ({
    card,
    noisy: { page, hand },
  }) => {
    const attract = halfSecondsDb(await card.record(34));
    const begun = attract.findIndex((db) => db > noiseDb - 3);
    expect(begun, 'fades in').toBeGreaterThan(1);
    const steady = attract.slice(begun + 4);
    expect(steady.length * 0.5, 'two loops and more').toBeGreaterThan(22);
    for (const db of steady)
      expect(Math.abs(db - noiseDb), steady.map((value) => value.toFixed(1)).join(' ')).toBeLessThan(2.5);

    await hand.press('wake');
    await page.locator('[data-control="sound"]').waitFor();
    const settled = halfSecondsDb(await card.record(5)).slice(5);
    expect(Math.abs(middle(settled) - (noiseDb - 8))).toBeLessThan(1.5);

    await hand.press('sound');
    await expect(page.locator('[data-control="sound"]')).toHaveText('Sound is off');
    const silent = halfSecondsDb(await card.record(4)).slice(4);
    expect(Math.max(...silent)).toBeLessThan(-90);

    await hand.press('finish');
    await page.locator('[data-control="wake"]').waitFor();
    await expect
      .poll(async () => middle(halfSecondsDb(await card.record(2))), { timeout: 30_000 })
      .toBeGreaterThan(-33);
  });

  test('comes back by itself when the sound card was gone, and the visit never notices', async ({
    card,
    noisy: { page, hand },
  }) => {
    const loud = async () => middle(halfSecondsDb(await card.record(2)));
    await expect.poll(loud, { timeout: 30_000 }).toBeGreaterThan(-33);
    card.unplug();
    await hand.press('wake');
    await hand.press('card-surgery');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
    card.plugIn();
    await expect.poll(loud, { timeout: 60_000 }).toBeGreaterThan(-41);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is the surgery like?');
  });
});

test('the ambient piece is as long, as loud and as even as the standard asks', () => {
  const file = join(projectFolder, 'assets', 'audio', 'ambient.opus');
  const { lufs, truePeakDb } = measureLoudness(file);
  expect(Math.abs(lufs + 30)).toBeLessThanOrEqual(1);
  expect(truePeakDb).toBeLessThanOrEqual(-1);
  const said = runSoundTool('ffmpeg', ['-hide_banner', '-i', file, '-af', 'ebur128', '-f', 'null', '-']);
  const [, minutes = '0', seconds = '0'] = /Duration: 00:(\d\d):(\d\d)/.exec(said) ?? [];
  expect(Number(minutes) * 60 + Number(seconds)).toBeGreaterThanOrEqual(180);
  // No abrupt onset: over 400 ms, sound never swells by more than 6 dB from one tenth of a second to the next.
  const momentary = [...said.matchAll(/M:\s*(-?[\d.]+)/g)].map((match) => Number(match[1]));
  const heard = momentary.slice(40, -60);
  const rises = heard.slice(1).map((value, index) => value - (heard[index] ?? value));
  expect(Math.max(...rises)).toBeLessThan(6);
});
