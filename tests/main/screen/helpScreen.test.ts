import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: vi.fn() }));
const { codeOf, helpPage } = await import('../../../main/screen/helpScreen.ts');

it('the code of a failed start is the same wherever it happens, and differs from reason to reason', () => {
  const full = 'nothing can be written in /home/anteroom/.config, nor in /tmp (EACCES)';
  expect(codeOf(full)).toMatch(/^[0-9A-F]{4}$/);
  expect(codeOf(full)).toBe(codeOf('nothing can be written in /srv/kiosk2, nor in /var/tmp (EACCES)'));
  expect(codeOf(full)).not.toBe(codeOf('the disk is full'));
});

it('the screen that asks for help shows the code, in the languages of the screens, and runs no program', () => {
  const page = helpPage('7F3A');
  expect(page).toContain('>7F3A');
  for (const language of ['es', 'ar']) expect(page).toContain(`lang="${language}"`);
  expect(page).not.toMatch(/<script|https?:/);
});
