import { describe, expect, it } from 'vitest';
import { piecesOf, soundsOf } from '../../../renderer/voice/sounds.ts';
import { wordLines } from '../../../renderer/voice/wordLines.ts';

const clips = Object.fromEntries(
  [
    'Page',
    'of',
    'What is a pump?',
    'It takes 3 hours.',
    ...Array.from({ length: 100 }, (_, number) => String(number)),
  ].map((text) => [text, { file: text }]),
);
const heard = (text: string) => soundsOf(text, clips)?.map(({ file }) => file);

describe('a text is heard', () => {
  it.each([
    ['as it was said as a whole', 'It takes 3 hours.', ['It takes 3 hours.']],
    ['however it is spaced', '  What is\n a pump? ', ['What is a pump?']],
    ['by its words and its numbers', 'Page 2 of 14', ['Page', '2', 'of', '14']],
    ['without the marks beside a number', '3. What is a pump?', ['3', 'What is a pump?']],
    ['digit by digit where a number is long', '(02) 5550', ['0', '2', '5', '5', '5', '0']],
  ])('%s', (_how, text, files) => {
    expect(heard(text)).toEqual(files);
  });

  it.each(['Riverside Clinic', 'Page 2 by 14', '', '—'])('not at all when a part of it has no clip: %j', (text) => {
    expect(heard(text)).toBeUndefined();
  });
});

describe('the words of the kiosk', () => {
  const texts = wordLines('en').map(({ text }) => text);

  it('are all in the list to be recorded, and so are the numbers and the words between numbers', () => {
    for (const text of [
      'Need help?',
      'Touch “Start reading” to begin.',
      'Page',
      'of',
      'about',
      'minute left',
      'minutes left',
      '0',
      '99',
    ])
      expect(texts).toContain(text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are divided into pieces in the same way as a text of the page', () => {
    expect(piecesOf('about 12 minutes left')).toEqual(['about', '12', 'minutes left']);
  });
});
