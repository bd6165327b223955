import { describe, expect, it } from 'vitest';
import { fileFor, partOf } from '../../../main/library/protocol.ts';

const folder = '/opt/anteroom/dist/renderer';
const folders = {
  page: folder,
  voice: {
    words: '/opt/anteroom/assets/voice',
    packs: '/opt/anteroom/content/packs',
    own: '/var/lib/anteroom/packs',
    recordings: '/var/lib/anteroom/recordings',
  },
};

describe('the app scheme', () => {
  it.each([
    ['kiosk://app/index.html', `${folder}/index.html`],
    ['kiosk://app/assets/font%20one.woff2', `${folder}/assets/font one.woff2`],
    ['kiosk://app/index.html?x=1#y', `${folder}/index.html`],
    // The URL parser removes the dots first, so what is left is inside the folder.
    ['kiosk://app/../../settings/secret.html', `${folder}/settings/secret.html`],
    ['kiosk://app/%2e%2e/%2e%2e/package.html', `${folder}/package.html`],
    ['kiosk://app/voice/words/en/1.opus', '/opt/anteroom/assets/voice/en/1.opus'],
    ['kiosk://app/voice/packs/drug-pumps/voice/en/1.opus', '/opt/anteroom/content/packs/drug-pumps/voice/en/1.opus'],
    [
      'kiosk://app/voice/recordings/drug-pumps/en/surgery-2.wav',
      '/var/lib/anteroom/recordings/drug-pumps/en/surgery-2.wav',
    ],
  ])('serves %s', (url, file) => {
    expect(fileFor(url, folders)).toBe(file);
  });

  it.each([
    'kiosk://app/../../../etc/passwd',
    'kiosk://app/..%2f..%2fmain%2findex.js',
    'kiosk://app/%2e%2e%5c%2e%2e%5cmain.js',
    'kiosk://app/a\\..\\..\\b.html',
    'kiosk://app/%00index.html',
    'kiosk://app/%zz.html',
    'kiosk://app/',
    'kiosk://app',
    'kiosk://app/settings.yaml',
    // The voices' folders serve only sounds, and no path leads out of them.
    'kiosk://app/voice/packs/drug-pumps/pack.html',
    'kiosk://app/voice/own/../../settings.yaml',
    'kiosk://app/voice/own/..%2f..%2fsecret.wav',
    'kiosk://app/index.html.map',
    'kiosk://other/index.html',
    'kiosk://app.evil/index.html',
    'kiosk://user@other/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    'not a url',
    '',
  ])('does not serve %s', (url) => {
    expect(fileFor(url, folders)).toBeUndefined();
  });
});

describe('a part of a file', () => {
  it.each([
    [null, { from: 0, to: 99 }],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-200', { from: 90, to: 99 }],
    ['bytes=-5', { from: 95, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', undefined],
    ['bytes=20-10', undefined],
    ['pages=1-2', { from: 0, to: 99 }],
  ])('of 100 bytes that %j asks for is %j', (range, part) => {
    expect(partOf(range, 100)).toEqual(part);
  });
});
