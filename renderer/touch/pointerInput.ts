import { markedBy } from '../dom.ts';
import type { Hands } from '../../visit/hands.ts';
import { type Keypad, type KeypadAction, keyName } from '../../visit/keypad.ts';
import type { Attention } from '../../visit/state.ts';
import { mmToPx } from '../size/physical.ts';
import { isVoiceKey, type VoiceKey } from './voiceKeys.ts';
import { keypadAction, waysBack } from './keypad.ts';
import { type Action, type Box, distance, isFinger, isRepeat, nearest, type Point, turnOf } from './touchRules.ts';

/** While somebody keeps touching, the owner is told so this often. */
const touchedEveryMs = 1000;

/** A finger that is down, and the control that it went down on. */
interface Press {
  readonly control: HTMLElement;
  readonly pointerId: number;
  readonly atMs: number;
}

/** A finger that went down on paged text. It turns the page only if no other finger touches the screen meanwhile. */
interface Leafing {
  readonly pointerId: number;
  readonly from: Point;
  readonly downMs: number;
}

interface PointerOptions {
  /** How exact a touch must be: how far a finger may miss or slide, and what is a palm. */
  readonly hands: Hands;
  /** The clinic's keypad. */
  readonly keypad: Keypad;
  /** Whether somebody is there, as far as the page's owner knows. */
  readonly attention: () => Attention['kind'];
  /** Somebody is still touching. */
  readonly onTouched: () => void;
  /** A key answered "Are you still reading?". */
  readonly onAnswered: () => void;
  /** A control is about to act. */
  readonly onAct: () => void;
  /** A key that is for the voice was pressed. */
  readonly onVoiceKey: (key: VoiceKey) => void;
}

/**
 * The one interpreter between the screen and the app. A control is anything with `data-control`; a press on it is shown
 * at once, acts on release, and becomes the control's own click. The browser's clicks and gestures are stopped.
 */
export function listenToPointers({
  hands,
  keypad,
  attention,
  onTouched,
  onAnswered,
  onAct,
  onVoiceKey,
}: PointerOptions): void {
  let press: Press | undefined;
  let leafing: Leafing | undefined;
  let last: Action | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  const bornMs = performance.now();

  const tellTouched = (nowMs: number) => {
    if (attention() !== 'present' || nowMs - toldMs < touchedEveryMs) return;
    toldMs = nowMs;
    onTouched();
  };
  /** Whether an action is new and not a repeat. The next action is then compared with this one. */
  const isNew = (control: HTMLElement, at: Point | undefined, atMs: number, downMs = atMs): boolean => {
    const next: Action = { name: control.dataset['control'] ?? '', at, downMs, atMs };
    // Digits of a PIN, letters and knocks may come as fast as fingers can.
    if (!('quick' in control.dataset) && isRepeat(last, next, hands, mmToPx(1))) return false;
    last = next;
    // The sound comes right after the action, so that an error in the sound never loses a press.
    queueMicrotask(onAct);
    return true;
  };
  const drop = (): Press | undefined => {
    const dropped = press;
    press = undefined;
    if (dropped) delete dropped.control.dataset['pressed'];
    return dropped;
  };
  const dropOf = (pointerId: number) => (press?.pointerId === pointerId ? drop() : undefined);
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
    // While the kiosk asks, any touch only says that somebody is there. It presses nothing.
    if (attention() === 'asked') {
      event.preventDefault();
      onAnswered();
      return;
    }
    tellTouched(event.timeStamp);
    // The second half of a double tap on "Finish" must not wake the page that comes after it.
    const contact = { at: pointOf(event), widthPx: event.width, heightPx: event.height, atMs: event.timeStamp };
    const isMeant = isFinger(contact, { screen: screenBox(), pressedMs: press?.atMs }, hands, mmToPx(1));
    const isAction = isMeant && event.button === 0 && event.timeStamp - bornMs >= hands.repeatMs;
    const isLeafing = isAction && event.isPrimary && isOnPages(event);
    leafing = isLeafing ? { pointerId: event.pointerId, from: pointOf(event), downMs: event.timeStamp } : undefined;
    const control = isAction ? controlAt(event, hands) : undefined;
    if (!control) return;
    drop();
    press = { control, pointerId: event.pointerId, atMs: event.timeStamp };
    control.dataset['pressed'] = '';
  });
  on('pointermove', (event) => {
    // A kiosk shows no arrow, but somebody who brings a mouse needs to see it.
    document.documentElement.toggleAttribute('data-mouse', event.pointerType === 'mouse');
    if (press) tellTouched(event.timeStamp);
  });
  const act = (control: HTMLElement, event: PointerEvent, downMs: number) => {
    if (isNew(control, pointOf(event), event.timeStamp, downMs)) control.click();
  };
  on('pointerup', (event) => {
    const pressed = dropOf(event.pointerId);
    const leaf = lift(event.pointerId);
    const turner = leaf && pageTurner(leaf.from, pointOf(event));
    if (turner) {
      act(turner, event, leaf.downMs);
      return;
    }
    if (!pressed?.control.isConnected) return;
    if (distance(pointOf(event), pressed.control.getBoundingClientRect()) <= mmToPx(hands.slideMm))
      act(pressed.control, event, pressed.atMs);
  });
  on('pointercancel', (event) => {
    dropOf(event.pointerId);
    lift(event.pointerId);
  });

  on('click', (event) => {
    if (!event.isTrusted) return;
    // The browser's own click: from a key it is an action like any other; from a pointer it was interpreted above.
    const under = event.target instanceof Element ? event.target.closest<HTMLElement>(markedBy('control')) : null;
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
    const action = keypadAction(keyName(event), keypad);
    const step = focusStep[event.key];
    if (action) {
      event.preventDefault();
      if (!event.repeat) actOn(action, event.timeStamp);
    } else if (step) {
      event.preventDefault();
      if (!event.repeat) moveFocus(step);
    } else if (event.repeat) event.preventDefault();
  });
  const actOn = (action: KeypadAction, atMs: number) => {
    if (action === 'next' || action === 'previous') moveFocus(action === 'next' ? 1 : -1);
    else if (isVoiceKey(action)) onVoiceKey(action);
    else {
      const control = controlFor(action);
      if (control && isNew(control, undefined, atMs)) control.click();
    }
  };
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
    // A gesture that the browser has already begun cannot be cancelled: to try it would only write to the log.
    on(gesture, (event) => {
      if (event.cancelable) event.preventDefault();
    });
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** The whole screen, in the page's pixels. */
function screenBox(): Box {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

/** The control under a finger, else the nearest one, if the finger missed it by no more than a hand may miss. */
function controlAt(event: PointerEvent, { missMm }: Pick<Hands, 'missMm'>): HTMLElement | undefined {
  const under = event.target instanceof Element ? event.target.closest<HTMLElement>(markedBy('control')) : null;
  if (under) return under.closest('[inert]') ? undefined : under;
  const targets = reachableControls().map((control) => ({ control, box: control.getBoundingClientRect() }));
  return nearest(pointOf(event), targets, mmToPx(missMm))?.control;
}

/** Whether a finger is on something that has pages. */
function isOnPages(event: PointerEvent): boolean {
  return event.target instanceof Element && Boolean(event.target.closest(`${markedBy('pages')}:not([inert] *)`));
}

/** The button that does what a slide over paged text means; undefined where there is no such page. */
function pageTurner(from: Point, to: Point): HTMLElement | null | undefined {
  const isRtl = document.documentElement.dir === 'rtl';
  const turn = turnOf({ from, to, screen: screenBox(), isRtl }, mmToPx(1));
  // The button may be hidden: while a page is read aloud, the voice's buttons are in its place.
  return (
    turn && document.querySelector<HTMLElement>(`${markedBy('turns', turn)} ${markedBy('control')}:not([inert] *)`)
  );
}

/** Controls that can be seen and used now, in reading order. */
function reachableControls(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(markedBy('control'))];
  return all.filter((control) => !control.closest('[inert]') && control.checkVisibility({ visibilityProperty: true }));
}

/** What a key of a keypad presses now. */
function controlFor(action: 'select' | 'back' | 'help'): HTMLElement | undefined {
  const controls = reachableControls();
  if (action === 'select') return controls.find((control) => control === document.activeElement);
  const names: readonly string[] = action === 'back' ? waysBack : ['help'];
  return names.flatMap((name) => controls.find((control) => control.dataset['control'] === name) ?? [])[0];
}

/** Arrow keys go from control to control, as keypads have no Tab. */
const focusStep: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(step: 1 | -1): void {
  const controls = reachableControls().filter((control) => control instanceof HTMLButtonElement);
  const here = controls.findIndex((control) => control === document.activeElement);
  const next = here === -1 && step === -1 ? controls.length - 1 : (here + step + controls.length) % controls.length;
  controls[next]?.focus();
}
