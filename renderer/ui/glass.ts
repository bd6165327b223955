import type { Kiosk } from '../store.ts';
import { mmToPx } from './physical.ts';
import { type Action, distance, isRepeat, missMm, nearest, type Point, slideMm } from './press.ts';

/** Somebody who keeps touching is told of this often. */
const touchedEveryMs = 1000;

/** A finger that is down, and the control that it went down on. */
interface Press {
  readonly control: HTMLElement;
  readonly pointerId: number;
}

/**
 * The one interpreter between the glass and the app. A control is anything with `data-control`; a press on it is shown
 * at once, acts on release, and becomes the control's own click. The browser's clicks and gestures are stopped.
 */
export function listenToGlass(kiosk: Kiosk): void {
  let presses: readonly Press[] = [];
  let last: Action | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;

  const tellTouched = (nowMs: number) => {
    const { attention } = kiosk.visit.getState();
    if (attention.kind !== 'present' || nowMs - toldMs < touchedEveryMs) return;
    toldMs = nowMs;
    kiosk.send({ kind: 'touched' });
  };
  /** Whether an action is a new one; if so, it is the one that the next is compared with. */
  const isNew = (control: HTMLElement, at: Point | undefined, atMs: number): boolean => {
    const next: Action = { name: control.dataset['control'] ?? '', at, atMs };
    if (isRepeat(last, next, mmToPx(1))) return false;
    last = next;
    return true;
  };
  const drop = (pointerId: number): Press | undefined => {
    const press = presses.find((held) => held.pointerId === pointerId);
    presses = presses.filter((held) => held !== press);
    if (press && presses.every(({ control }) => control !== press.control)) delete press.control.dataset['pressed'];
    return press;
  };

  const on = <K extends keyof DocumentEventMap>(kind: K, hear: (event: DocumentEventMap[K]) => void) => {
    document.addEventListener(kind, hear, { capture: true, passive: false });
  };
  on('pointerdown', (event) => {
    delete document.documentElement.dataset['keys'];
    tellTouched(event.timeStamp);
    const control = event.button === 0 ? controlAt(event) : undefined;
    if (!control) return;
    presses = [...presses, { control, pointerId: event.pointerId }];
    control.dataset['pressed'] = '';
  });
  on('pointermove', (event) => {
    // A kiosk shows no arrow, but whoever brings a mouse needs to see it.
    document.documentElement.toggleAttribute('data-mouse', event.pointerType === 'mouse');
    if (presses.length > 0) tellTouched(event.timeStamp);
  });
  on('pointerup', (event) => {
    const press = drop(event.pointerId);
    if (!press?.control.isConnected) return;
    if (distance(pointOf(event), press.control.getBoundingClientRect()) > mmToPx(slideMm)) return;
    if (isNew(press.control, pointOf(event), event.timeStamp)) press.control.click();
  });
  on('pointercancel', (event) => {
    drop(event.pointerId);
  });

  on('click', (event) => {
    if (!event.isTrusted) return;
    // The browser's own click: from a key it is an action like any other; from a pointer it was interpreted above.
    const under = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-control]') : null;
    if (event.detail === 0 && under && isNew(under, undefined, event.timeStamp)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  on('keydown', (event) => {
    document.documentElement.dataset['keys'] = '';
    if (kiosk.visit.getState().attention.kind === 'asked') {
      event.preventDefault();
      if (!event.repeat) kiosk.send({ kind: 'answered' });
      return;
    }
    tellTouched(event.timeStamp);
    const step = focusStep[event.key];
    if (step) {
      event.preventDefault();
      moveFocus(step);
    } else if (event.repeat && event.key !== 'Tab') event.preventDefault();
  });
  for (const gesture of [
    'contextmenu',
    'dragstart',
    'dragover',
    'drop',
    'selectstart',
    'wheel',
    'auxclick',
    'dblclick',
    'touchmove',
  ] as const) {
    on(gesture, (event) => event.preventDefault());
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** The control under a finger, else the nearest within the width of a miss. */
function controlAt(event: PointerEvent): HTMLElement | undefined {
  const under = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-control]') : null;
  if (under) return under.closest('[inert]') ? undefined : under;
  const targets = reachableControls().map((control) => ({ control, box: control.getBoundingClientRect() }));
  return nearest(pointOf(event), targets, mmToPx(missMm))?.control;
}

/** Controls that can be seen and used now, in reading order. */
function reachableControls(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-control]')];
  return all.filter((control) => !control.closest('[inert]') && control.checkVisibility({ visibilityProperty: true }));
}

/** Arrow keys go from control to control, as keypads have no Tab. */
const focusStep: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(step: 1 | -1): void {
  const controls = reachableControls().filter((control) => control instanceof HTMLButtonElement);
  const here = controls.findIndex((control) => control === document.activeElement);
  const next = here === -1 && step === -1 ? controls.length - 1 : (here + step + controls.length) % controls.length;
  controls[next]?.focus();
}
