import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { measureLoudness, runSoundTool } from '../../../tools/music/sound.mjs';
import { recordedRate, startSoundCard } from '../../../tools/setup/soundCard.mjs';
import { listenTo } from '../support/listen.ts';
import { type Kiosk, projectFolder, startKiosk, test as base } from '../support/kiosk.ts';

/** The level of a steady noise of 16 s, which plays instead of the music so that levels can be measured exactly. */
const noiseDb = -30;

const test = base.extend<{ noisyApp: string; card: Awaited<ReturnType<typeof startSoundCard>>; noisy: Kiosk }>({
  noisyApp: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-noisy-'));
    cpSync(join(projectFolder, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(projectFolder, 'package.json'), join(folder, 'package.json'));
    for (const name of ['content', 'assets']) symlinkSync(join(projectFolder, name), join(folder, name));
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

/** The loudness of each part of a sound, in decibels below full scale. Each part is as long as `seconds` says. */
function partsDb(sound: Float32Array, seconds: number): number[] {
  const span = Math.round(recordedRate * seconds);
  return Array.from({ length: Math.floor(sound.length / span) }, (_, index) => {
    const part = sound.subarray(index * span, (index + 1) * span);
    const power = part.reduce((sum, value) => sum + value * value, 0) / span;
    return 10 * Math.log10(power + 1e-12);
  });
}

const halfSecondsDb = (sound: Float32Array) => partsDb(sound, 0.5);

/** A recording as a sound file: 16 bits, one channel. */
function waveOf(sound: Float32Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + sound.length * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(recordedRate, 24);
  head.writeUInt32LE(recordedRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(sound.length * 2, 40);
  return Buffer.concat([head, Buffer.from(Int16Array.from(sound, (value) => value * 32_767).buffer)]);
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test.describe('what the kiosk plays', () => {
  test.skip(process.platform !== 'linux', 'a null sink needs a PulseAudio server');
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

  test('comes back by itself after the sound card was gone, and the visit is not disturbed', async ({
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

  test('speaks as loud as the standard asks; the music is at least 20 dB softer, and comes back in a pause', async ({
    card,
    noisy: { page, hand },
    dataFolder,
  }) => {
    await expect
      .poll(async () => middle(halfSecondsDb(await card.record(2))), { timeout: 30_000 })
      .toBeGreaterThan(-33);
    await hand.press('wake');
    await hand.press('card-what-is-a-drug-pump');
    await hand.press('comfort');
    await hand.press('voice');
    await hand.press('done');
    await page.locator('[data-control="voice-pause"]').waitFor();
    const reading = await card.record(12);
    const wave = join(dataFolder, 'reading.wav');
    writeFileSync(wave, waveOf(reading));
    const { lufs, truePeakDb } = measureLoudness(wave);
    expect(Math.abs(lufs + 23)).toBeLessThan(1.5);
    expect(truePeakDb).toBeLessThanOrEqual(-1);
    // Between two sentences nothing but the music sounds.
    const softest = Math.min(...partsDb(reading, 0.06));
    expect(softest, 'the music is far below').toBeLessThan(-23 - 20);
    expect(softest, 'and it is still there').toBeGreaterThan(-60);

    await hand.press('voice-pause');
    await expect
      .poll(async () => middle(halfSecondsDb(await card.record(2))), { timeout: 20_000 })
      .toBeGreaterThan(noiseDb - 8 - 1.5);
  });

  test('says everything into a headset that is plugged in, and nothing more when it is pulled out', async ({
    card,
    noisy: { page },
  }) => {
    const ear = await listenTo(page);
    const comfort = () => page.evaluate(async () => (await window.kiosk.start())?.visit.comfort);
    // The kiosk looks for a headset once a page has asked for the voice. A headset that is in before that is no event.
    await page.evaluate(() => window.kiosk.narration());
    await card.record(1);
    card.plugHeadsetIn();
    await expect.poll(comfort, { timeout: 20_000 }).toMatchObject({ voice: 'all', ear: 'headset' });
    await expect.poll(async () => (await ear.heard())[0], { timeout: 20_000 }).toBe('This screen talks.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would you like to know?');
    const loudest = (sound: Float32Array) => Math.max(...partsDb(sound, 0.5));
    const [inEars, inRoom] = await Promise.all([card.record(4, 'ears'), card.record(4)]);
    expect(loudest(inEars), 'in the ears').toBeGreaterThan(-35);
    expect(loudest(inRoom), 'in the room').toBeLessThan(-90);
    // From the moment the headset is pulled out, the room hears speech for half a second at most, then only the music.
    const room = card.record(4);
    card.plugHeadsetOut();
    const afterwards = partsDb(await room, 0.25).slice(3);
    expect(Math.max(...afterwards), 'in the room').toBeLessThan(noiseDb - 3);
    expect(await comfort()).toMatchObject({ voice: 'off', ear: 'speaker' });
  });
});

test('every voice is as loud as the standard asks, in long and short sentences, and its peaks are not cut off', () => {
  const folder = join(projectFolder, 'content', 'packs', 'drug-pumps', 'voice');
  for (const language of ['en', 'es']) {
    const clips = readdirSync(join(folder, language)).map((name) => join(folder, language, name));
    expect(clips.length).toBeGreaterThan(100);
    for (const file of clips.filter((_clip, index) => index % 12 === 0)) {
      // Loudness is measured over seconds, so each clip is repeated six times for it.
      const { lufs, truePeakDb } = measureLoudness(file, { times: 6 });
      expect(Math.abs(lufs + 23), file).toBeLessThanOrEqual(1);
      expect(truePeakDb, file).toBeLessThanOrEqual(-1);
    }
  }
});

test('the ambient piece is as long, as loud and as even as the standard asks', () => {
  const file = join(projectFolder, 'assets', 'audio', 'ambient.opus');
  const { lufs, truePeakDb } = measureLoudness(file);
  expect(Math.abs(lufs + 30)).toBeLessThanOrEqual(1);
  expect(truePeakDb).toBeLessThanOrEqual(-1);
  const said = runSoundTool('ffmpeg', ['-hide_banner', '-i', file, '-af', 'ebur128', '-f', 'null', '-']);
  const [, minutes = '0', seconds = '0'] = /Duration: 00:(\d\d):(\d\d)/.exec(said) ?? [];
  expect(Number(minutes) * 60 + Number(seconds)).toBeGreaterThanOrEqual(180);
  // No sudden start: the loudness over 400 ms never rises by 6 dB or more from one tenth of a second to the next.
  const momentary = [...said.matchAll(/M:\s*(-?[\d.]+)/g)].map((match) => Number(match[1]));
  const heard = momentary.slice(40, -60);
  const rises = heard.slice(1).map((value, index) => value - (heard[index] ?? value));
  expect(Math.max(...rises)).toBeLessThan(6);
});
