import type { Attention } from '../../visit/state.ts';
import { mmToPx } from './physical.ts';
import { type Action, distance, isRepeat, missMm, nearest, type Point, repeatMs, slideMm, turnOf } from './press.ts';

/** Somebody who keeps touching is told of this often. */
const touchedEveryMs = 1000;

/** A finger that is down, and the control that it went down on. */
interface Press {
  readonly control: HTMLElement;
  readonly pointerId: number;
}

/** A finger that went down on paged text. It turns the page only if no other touches the glass meanwhile. */
interface Leafing {
  readonly pointerId: number;
  readonly from: Point;
}

interface GlassOptions {
  /** Whether somebody is there, as far as the page's owner knows. */
  readonly attention: () => Attention['kind'];
  /** Somebody is still touching. */
  readonly onTouched: () => void;
  /** A key answered "Are you still reading?". */
  readonly onAnswered: () => void;
  /** A control is about to act. */
  readonly onAct: () => void;
}

/**
 * The one interpreter between the glass and the app. A control is anything with `data-control`; a press on it is shown
 * at once, acts on release, and becomes the control's own click. The browser's clicks and gestures are stopped.
 */
export function listenToGlass({ attention, onTouched, onAnswered, onAct }: GlassOptions): void {
  let presses: readonly Press[] = [];
  let leafing: Leafing | undefined;
  let last: Action | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  const bornMs = performance.now();

  const tellTouched = (nowMs: number) => {
    if (attention() !== 'present' || nowMs - toldMs < touchedEveryMs) return;
    toldMs = nowMs;
    onTouched();
  };
  /** Whether an action is a new one; if so, it is the one that the next is compared with. */
  const isNew = (control: HTMLElement, at: Point | undefined, atMs: number): boolean => {
    const next: Action = { name: control.dataset['control'] ?? '', at, atMs };
    // Digits of a PIN, letters and knocks may come as fast as fingers can.
    if (!('quick' in control.dataset) && isRepeat(last, next, mmToPx(1))) return false;
    last = next;
    onAct();
    return true;
  };
  const drop = (pointerId: number): Press | undefined => {
    const press = presses.find((held) => held.pointerId === pointerId);
    presses = presses.filter((held) => held !== press);
    if (press && presses.every(({ control }) => control !== press.control)) delete press.control.dataset['pressed'];
    return press;
  };
  const lift = (pointerId: number): Leafing | undefined => {
    const lifted = leafing?.pointerId === pointerId ? leafing : undefined;
    if (lifted) leafing = undefined;
    return lifted;
  };

  const on = <K extends keyof DocumentEventMap>(kind: K, hear: (event: DocumentEventMap[K]) => void) => {
    document.addEventListener(kind, hear, { capture: true, passive: false });
  };
  on('pointerdown', (event) => {
    delete document.documentElement.dataset['keys'];
    tellTouched(event.timeStamp);
    // The second half of a double tap on "Finish" must not wake the page that comes after it.
    const isAction = event.button === 0 && event.timeStamp - bornMs >= repeatMs;
    const isLeafing = isAction && event.isPrimary && isOnPages(event);
    leafing = isLeafing ? { pointerId: event.pointerId, from: pointOf(event) } : undefined;
    const control = isAction ? controlAt(event) : undefined;
    if (!control) return;
    presses = [...presses, { control, pointerId: event.pointerId }];
    control.dataset['pressed'] = '';
  });
  on('pointermove', (event) => {
    // A kiosk shows no arrow, but whoever brings a mouse needs to see it.
    document.documentElement.toggleAttribute('data-mouse', event.pointerType === 'mouse');
    if (presses.length > 0) tellTouched(event.timeStamp);
  });
  const act = (control: HTMLElement, event: PointerEvent) => {
    if (isNew(control, pointOf(event), event.timeStamp)) control.click();
  };
  on('pointerup', (event) => {
    const press = drop(event.pointerId);
    const leaf = lift(event.pointerId);
    const turner = leaf && pageTurner(leaf.from, pointOf(event));
    if (turner) {
      act(turner, event);
      return;
    }
    if (!press?.control.isConnected) return;
    if (distance(pointOf(event), press.control.getBoundingClientRect()) <= mmToPx(slideMm)) act(press.control, event);
  });
  on('pointercancel', (event) => {
    drop(event.pointerId);
    lift(event.pointerId);
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
    if (attention() === 'asked') {
      event.preventDefault();
      if (!event.repeat) onAnswered();
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
    // What the browser has begun already cannot be called off any more, and it says so in the log.
    on(gesture, (event) => {
      if (event.cancelable) event.preventDefault();
    });
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

/** Whether a finger is on something that has pages. */
function isOnPages(event: PointerEvent): boolean {
  return event.target instanceof Element && Boolean(event.target.closest('[data-pages]:not([inert] *)'));
}

/** The button that does what a slide over paged text means; undefined where there is no such page. */
function pageTurner(from: Point, to: Point): HTMLElement | undefined {
  const glass = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const slid = turnOf({ from, to, glass }, mmToPx(1));
  const isRtl = document.documentElement.dir === 'rtl';
  const turn = isRtl && slid ? otherTurn[slid] : slid;
  return turn && reachableControls().find((control) => control.closest(`[data-turns="${turn}"]`));
}

/** Where reading goes the other way, so does a finger that turns pages. */
const otherTurn = { on: 'back', back: 'on' } as const;

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
