import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';

interface WindowPlan {
  /** The display's bounds, in device-independent pixels. */
  readonly bounds: Rectangle;
  /** A plain window, for development. */
  readonly windowed: boolean;
  readonly preload: string;
  readonly developerTools: boolean;
  /** Whose window it is. */
  readonly by?: 'patients' | 'staff' | 'leader' | 'printout';
}

/** The background colour before the first paint: deep pine, as in the renderer's tokens. */
const groundColour = '#0E4A3F';

/** How the kiosk's windows are made, the patients' and the staff's. */
export function windowOptions({
  bounds,
  windowed,
  preload,
  developerTools,
  by = 'patients',
}: WindowPlan): BrowserWindowConstructorOptions {
  const size = windowed ? { width: 648, height: 1152, useContentSize: true } : bounds;
  return {
    ...size,
    title: by === 'patients' ? 'Anteroom' : 'Anteroom: staff',
    backgroundColor: groundColour,
    show: false,
    kiosk: !windowed,
    fullscreen: !windowed,
    frame: windowed,
    resizable: windowed,
    movable: windowed,
    minimizable: windowed,
    closable: windowed,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      additionalArguments: by === 'patients' ? [] : [`--anteroom-${by}`],
      partition: 'visit',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: developerTools,
      backgroundThrottling: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
    },
  };
}

/**
 * A window whose edges are off by no more than this many pixels still fills its place: on a scaled desktop (125 %), edges are rounded to
 * whole pixels.
 */
const slackPx = 2;

/** Makes a window fill a place on the desktop, unless it already does. */
export function fillPlace(
  window: Pick<BrowserWindow, 'getBounds' | 'setKiosk' | 'setBounds'>,
  bounds: Rectangle,
): void {
  const now = window.getBounds();
  const isOff = (side: keyof Rectangle) => Math.abs(now[side] - bounds[side]) > slackPx;
  if (!(['x', 'y', 'width', 'height'] as const).some(isOff)) return;
  // Window managers do not move a window that fills a screen.
  window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(true);
}
