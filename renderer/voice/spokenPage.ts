import { markedBy } from '../dom.ts';
import { type Keypad, keyName } from '../../visit/keypad.ts';
import { keypadAction } from '../touch/keypad.ts';
import { mark } from './highlight.ts';
import { isVoiceKey } from '../touch/voiceKeys.ts';
import { linesIn, type ShownLine } from './domSentences.ts';

/** The page as the voice knows it. */
export interface SpokenPage {
  /** The sentences of the topmost thing that is shown. `pages`: only those of its paged text, without what is around it. */
  readonly lines: (of: 'all' | 'pages') => readonly ShownLine[];
  /** The button that has the focus; undefined where none has it. */
  readonly focused: () => FocusedControl | undefined;
  readonly mark: (line: ShownLine | undefined) => void;
  /** Turns to the next page of a text. False where there is none. */
  readonly turnOn: () => boolean;
  /** Calls back once nothing on the page changes any more. Returns a function that cancels this. */
  readonly whenStill: (run: () => void) => () => void;
  /** Calls back when a key moved the focus. */
  readonly onFocus: (moved: () => void) => void;
  /** Calls back before any key acts, except the keys for the voice. */
  readonly onKey: (pressed: () => void) => void;
}

/** A button as it is said: its words, and its state. */
export interface FocusedControl {
  readonly lines: readonly ShownLine[];
  readonly isOn: boolean | undefined;
  readonly isHere: boolean;
}

/** A page on which nothing has changed for this long, in milliseconds, is measured and painted. */
const stillMs = 150;

/** This page, as the voice reads it and turns it. */
export function spokenPage(keypad: Keypad): SpokenPage {
  return {
    mark,
    lines: (of) => {
      const top = document.querySelector('[role="alertdialog"]') ?? document.querySelector('main:not([inert])');
      const pages = of === 'pages' ? top?.querySelector(markedBy('pages')) : undefined;
      const part = pages ?? top;
      // The line that says how far a talk has come is above this part.
      const first = of === 'all' ? document.querySelector(`${markedBy('sayFirst')}:not([inert] *)`) : undefined;
      return [first, part].flatMap((each) => (each ? linesIn(each) : []));
    },
    focused: () => {
      const control = document.activeElement;
      if (!(control instanceof HTMLButtonElement) || control.closest('[inert]')) return undefined;
      const pressed = control.getAttribute('aria-pressed');
      return {
        lines: controlLines(control),
        isOn: pressed === null ? undefined : pressed === 'true',
        isHere: control.hasAttribute('aria-current'),
      };
    },
    turnOn: () => {
      const turner = document.querySelector<HTMLElement>(
        `${markedBy('turns', 'on')} ${markedBy('control')}:not([inert] *)`,
      );
      turner?.click();
      return turner !== null;
    },
    whenStill: (run) => {
      let timer = setTimeout(done, stillMs);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, stillMs);
      });
      const callOff = () => {
        clearTimeout(timer);
        observer.disconnect();
      };
      function done() {
        callOff();
        run();
      }
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      return callOff;
    },
    onFocus: (moved) =>
      document.addEventListener('focusin', ({ target }) => {
        // A fresh screen takes the focus to its heading by itself, and is read as a whole.
        if (target instanceof HTMLButtonElement && 'keys' in document.documentElement.dataset) moved();
      }),
    onKey: (pressed) =>
      document.addEventListener(
        'keydown',
        (event) => {
          const action = keypadAction(keyName(event), keypad);
          if (action === undefined || !isVoiceKey(action)) pressed();
        },
        { capture: true },
      ),
  };
}

/** The words of a button. A button without visible words has an `aria-label`. */
function controlLines(control: HTMLButtonElement): readonly ShownLine[] {
  const label = control.getAttribute('aria-label');
  return label ? [{ text: label, lang: document.documentElement.lang }] : linesIn(control);
}
