import { describe, expect, it } from 'vitest';
import { appPages, type Ask, isAllowed } from '../../../main/screen/lockdown.ts';

describe('the policy of the shell', () => {
  it('allows the app to fetch its own files', () => {
    expect(isAllowed('request', 'kiosk://app/assets/index.js')).toBe(true);
  });

  it.each([
    ...Object.values(appPages),
    'https://example.org/',
    'http://localhost:8080/',
    'file:///etc/passwd',
    'data:text/html,<p>x',
    'javascript:alert(1)',
    'about:blank',
    'kiosk://app/other.html',
    'kiosk://app/index.html/../x',
    'kiosk://app.example/index.html',
    'kiosk://app@example/index.html',
    'KIOSK://APP/index.html',
    '',
  ])('refuses to navigate to %j', (url) => {
    expect(isAllowed('navigation', url)).toBe(false);
  });

  it.each([
    'https://example.org/x.js',
    'ws://localhost/',
    'file:///x',
    'kiosk://media/x.png',
    'kiosk://appendix/x',
    'devtools://x',
  ])('refuses to fetch %s', (url) => {
    expect(isAllowed('request', url)).toBe(false);
  });

  it.each(['window', 'webview', 'permission', 'device', 'download'] satisfies Ask[])(
    'refuses every %s, even to the app itself',
    (ask) => {
      expect(isAllowed(ask, appPages.patients)).toBe(false);
    },
  );
});
