import type { Clip } from '../../content/model/narration.ts';
import type { Clock } from '../../visit/clock.ts';
import type { Delivery, Speech } from '../audio/speech.ts';
import type { SpokenPage } from './spokenPage.ts';
import type { ShownLine } from './domSentences.ts';

/** Says lines one after the other, marks each, and does one thing at a time. */
export interface SpeechQueue {
  /** `onLine`: a line begins; `onHeard`: one was heard to its end; `onEnd`: all were said. What was being said before is cut off. */
  readonly tell: (lines: readonly ShownLine[], from: number, hear: Hearing) => void;
  /** Falls silent. `isMarked`: the sentence stays marked on the page. */
  readonly hush: (how?: { readonly isMarked: boolean }) => void;
  /** Falls silent, and does something once the page is there, unless something else comes before. */
  readonly whenStill: (run: () => void) => void;
}

/** What is called while lines are said. */
interface Hearing {
  readonly onLine?: (at: number) => void;
  readonly onHeard?: () => void;
  readonly onEnd: () => void;
}

interface SpeechQueueOptions {
  readonly page: Pick<SpokenPage, 'mark' | 'whenStill'>;
  readonly speech: Pick<Speech, 'say' | 'stop'>;
  readonly clock: Clock;
  readonly clipsOf: (line: ShownLine) => readonly Clip[];
  readonly delivery: () => Delivery;
  /** Called when a sentence begins, because that shows that somebody is listening. */
  readonly onSentence: () => void;
  /** Called when speech begins or ends, so that music is softer meanwhile. */
  readonly onSpeaking: (isSpeaking: boolean) => void;
}

/** The breath between two sentences, in milliseconds. */
const breathMs = 280;

/** Makes the queue of a page. It says everything through the page's one voice. */
export function createSpeechQueue(options: SpeechQueueOptions): SpeechQueue {
  const { page, speech, clock, clipsOf, delivery, onSentence, onSpeaking } = options;
  let callOff = () => {};
  const hush = ({ isMarked } = { isMarked: false }) => {
    callOff();
    callOff = () => {};
    speech.stop();
    if (!isMarked) page.mark(undefined);
    onSpeaking(false);
  };
  const say = (lines: readonly ShownLine[], at: number, hear: Hearing) => {
    const line = lines[at];
    if (!line) {
      hear.onEnd();
      return;
    }
    hear.onLine?.(at);
    page.mark(line);
    onSpeaking(true);
    onSentence();
    const clips = clipsOf(line);
    speech.say(clips, delivery(), (wasHeard) => {
      if (wasHeard) hear.onHeard?.();
      const next = () => say(lines, at + 1, hear);
      const following = lines[at + 1];
      // Two parts of one recording follow each other without an added pause.
      if (following && isNextPart(clips.at(-1), clipsOf(following)[0])) next();
      else callOff = clock.after(breathMs, next);
    });
  };
  return {
    hush,
    tell: (lines, from, hear) => {
      hush();
      say(lines, from, hear);
    },
    whenStill: (run) => {
      hush();
      callOff = page.whenStill(run);
    },
  };
}

/** Whether the next clip is the next part of the same recording. */
function isNextPart(clip: Clip | undefined, next: Clip | undefined): boolean {
  return clip?.part !== undefined && clip.file === next?.file && clip.part.to === next.part?.from;
}
