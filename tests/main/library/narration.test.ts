import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNarration } from '../../../main/library/narration.ts';
import { listeningLog } from '../../support/log.ts';
import { smallPack } from '../../support/smallPack.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-voice-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const folders = () => ({
  words: join(folder, 'words'),
  packs: join(folder, 'packs'),
  own: join(folder, 'own'),
  recordings: join(folder, 'recordings'),
});
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const load = () => {
  const log = listeningLog();
  return { narration: loadNarration(smallPack(), folders(), log), lines: log.lines };
};

describe('what can be heard', () => {
  it('is nothing where there are no voices, which is no fault', () => {
    expect(load()).toEqual({ narration: { en: {} }, lines: [] });
  });

  it("comes from the kiosk, the pack and the clinic's own pack, and recordings by people are used before these", () => {
    write('words/narration.json', '{"en": {"Back": "en/1.opus"}, "es": {"Atrás": "es/2.opus"}}');
    write('packs/small/voice/narration.json', '{"en": {"What is it?": "en/3.opus", "Is it?": "en/4.opus"}}');
    write('own/small/voice/narration.json', '{"en": {"Is it?": "en/5.opus"}}');
    write('recordings/small/en/one-1.wav', '');
    expect(load()).toEqual({
      narration: {
        en: {
          Back: { file: 'words/en/1.opus' },
          'What is it?': { file: 'recordings/small/en/one-1.wav' },
          'Is it?': { file: 'own/small/voice/en/5.opus' },
        },
        es: { Atrás: { file: 'words/es/2.opus' } },
      },
      lines: [],
    });
  });

  it.each(['{', '[]', '{"en": ["x"]}', '{"en": {"Back": "../../secret"}}'])(
    'has nothing of a list that is %s, and the log says so',
    (text) => {
      write('words/narration.json', text);
      const { narration, lines } = load();
      expect(narration).toEqual({ en: {} });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('narration.json is not a list of clips');
    },
  );

  it('does not depend on capitals in file names, and the log names a file that cannot be played', () => {
    write('recordings/small/en/ONE.WAV', '');
    write('recordings/small/en/two.m4a', '');
    write('recordings/small/en/._two.wav', '');
    const { narration, lines } = load();
    expect(Object.values(narration['en'] ?? {})[0]?.file).toBe('recordings/small/en/ONE.WAV');
    expect(lines).toEqual([expect.stringMatching(/two\.m4a cannot be played; save it as \.opus/)]);
  });

  it('leaves out a recording whose name fits nothing, and says how to name it; a file that is no sound is ignored', () => {
    write('recordings/small/en/unknown.wav', '');
    write('recordings/small/en/README.txt', '');
    const { narration, lines } = load();
    expect(narration).toEqual({ en: {} });
    expect(lines).toEqual([expect.stringMatching(/unknown\.wav names no card or sentence; call it/)]);
  });
});
