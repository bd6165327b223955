import { describe, expect, it } from 'vitest';
import { fillPlace, windowOptions } from '../../../main/screen/windowOptions.ts';

const bounds = { x: 1920, y: 0, width: 1080, height: 1920 };
const options = (windowed: boolean) => windowOptions({ bounds, windowed, preload: '/p.cjs', developerTools: false });

describe("the patients' window", () => {
  it('fills its display as a kiosk that cannot be closed, moved or resized', () => {
    expect(options(false)).toMatchObject({
      ...bounds,
      kiosk: true,
      fullscreen: true,
      frame: false,
      closable: false,
      movable: false,
      resizable: false,
    });
  });

  it('is an ordinary window for development', () => {
    expect(options(true)).toMatchObject({ kiosk: false, fullscreen: false, frame: true, closable: true });
  });

  it.each([true, false])('is sandboxed and isolated, and remembers nothing on disk (windowed: %s)', (windowed) => {
    expect(options(windowed).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      partition: expect.not.stringMatching(/^persist:/),
    });
    // The defaults of Electron are safe for these, so they are never set.
    for (const option of ['webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'])
      expect(options(windowed).webPreferences).not.toHaveProperty(option);
  });
});

describe('a window that must fill its display', () => {
  const place = { x: 0, y: 0, width: 864, height: 1536 };
  const done = (now: Partial<typeof place>) => {
    const acts: string[] = [];
    fillPlace(
      {
        getBounds: () => ({ ...place, ...now }),
        setKiosk: (isKiosk) => acts.push(isKiosk ? 'kiosk' : 'no kiosk'),
        setBounds: () => acts.push('bounds'),
      },
      place,
    );
    return acts;
  };

  it('is left alone when it fills it, except for the pixels that a scaled desktop rounds off', () => {
    expect(done({})).toEqual([]);
    expect(done({ x: -1, width: 866, height: 1535 })).toEqual([]);
  });

  it('is moved and resized when it does not fill it', () => {
    expect(done({ width: 800 })).toEqual(['no kiosk', 'bounds', 'kiosk']);
    expect(done({ x: 1920 })).toEqual(['no kiosk', 'bounds', 'kiosk']);
  });
});
