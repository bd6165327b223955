import type { Clock } from '../../visit/clock.ts';

/** One pass of the piece, streamed. */
export interface Stream {
  readonly setGain: (gain: number) => void;
  /** Seconds played; 0 until it plays. */
  readonly positionS: () => number;
  /** Its whole length in seconds; 0 until that is known. */
  readonly durationS: () => number;
  /** Lets go of its memory. It can't be used again. */
  readonly unload: () => void;
}

/** The ambient piece, without an end. */
export interface Ambient {
  readonly level: () => number;
  /** Moves to a gain over a time. At 0 nothing is kept loaded. */
  readonly setLevel: (target: number, fadeMs: number) => void;
  /** Starts the sound again after the sound card went away and came back. */
  readonly renew: () => void;
}

interface AmbientOptions {
  /** Starts a pass of the piece, silent. */
  readonly startStream: () => Stream;
  /** Unloads every other sound of the page too. A sound that still uses a lost card stops the browser from using a new one. */
  readonly forgetOthers: () => void;
  readonly clock: Clock;
}

/** For this many seconds a pass fades out while the next one fades in: the piece ends and begins softly. */
const overlapS = 6;

/** While a gain changes, the gains are set every `movingMs`. Otherwise they are checked every `restingMs`. */
const movingMs = 50;
const restingMs = 4000;

/** The browser lets go of a lost sound card only when nothing has sounded for a while. */
const pauseMs = 3000;

/** At these gains, two passes that sound different are together as loud as each of them alone (equal power). */
export function crossfade(partDone: number): { readonly outgoing: number; readonly incoming: number } {
  const part = Math.min(1, Math.max(0, partDone));
  return { outgoing: Math.cos((part * Math.PI) / 2), incoming: Math.sin((part * Math.PI) / 2) };
}

/**
 * Plays one piece over and over. Each pass is its own stream, which is loaded shortly before it is needed and unloaded as soon as
 * it is over, so that the piece is never decoded as a whole. Two passes overlap for some seconds, so that there is no gap.
 */
export function createAmbient({ startStream, forgetOthers, clock }: AmbientOptions): Ambient {
  /** The passes that sound, the newest last; `seenS` is where each was when it was last looked at. */
  let passes: { readonly stream: Stream; readonly isFirst: boolean; seenS: number; seenMs: number }[] = [];
  let fade = { from: 0, to: 0, sinceMs: 0, spanMs: 1 };
  let callOff = () => {};

  const level = () => {
    const part = Math.min(1, Math.max(0, (clock.nowMs() - fade.sinceMs) / fade.spanMs));
    return fade.from + (fade.to - fade.from) * part;
  };
  const begin = (isFirst: boolean) => {
    passes = [...passes, { stream: startStream(), isFirst, seenS: 0, seenMs: clock.nowMs() }];
  };
  const letGo = () => {
    for (const { stream } of passes) stream.unload();
    passes = [];
  };
  /** Whether a stream does not move. It has lost its sound card, or its file did not load, and has to be made again. */
  const standsStill = () => {
    const nowMs = clock.nowMs();
    return passes.some((pass) => {
      const atS = pass.stream.positionS();
      if (atS !== pass.seenS) Object.assign(pass, { seenS: atS, seenMs: nowMs });
      return nowMs - pass.seenMs > 2.5 * restingMs;
    });
  };
  const renew = () => {
    if (fade.to === 0) return;
    callOff();
    letGo();
    forgetOthers();
    fade = { ...fade, from: 0, sinceMs: clock.nowMs() + pauseMs, spanMs: 2000 };
    callOff = clock.after(pauseMs, look);
  };
  const look = () => {
    callOff();
    const nowMs = clock.nowMs();
    const isFading = nowMs - fade.sinceMs < fade.spanMs;
    if (fade.to === 0 && !isFading) {
      letGo();
      return;
    }
    if (standsStill()) {
      renew();
      return;
    }
    if (passes.length === 0) begin(true);
    passes = passes.filter(({ stream }) => {
      const isOver = stream.durationS() > 0 && stream.positionS() >= stream.durationS() - 0.05;
      if (isOver) stream.unload();
      return !isOver;
    });
    const newest = passes.at(-1);
    const leftS = newest && newest.stream.durationS() > 0 ? newest.stream.durationS() - newest.stream.positionS() : 60;
    if (!newest) begin(true);
    else if (leftS <= overlapS && passes.length === 1) begin(false);
    let isCrossing = passes.length > 1;
    for (const { stream, isFirst } of passes) {
      const [atS, wholeS] = [stream.positionS(), stream.durationS()];
      const incoming = isFirst ? 1 : crossfade(atS / overlapS).incoming;
      const outgoing = wholeS > 0 ? crossfade(1 - (wholeS - atS) / overlapS).outgoing : 1;
      isCrossing ||= incoming < 1;
      stream.setGain(level() * incoming * outgoing);
    }
    const nextMs =
      isFading || isCrossing ? movingMs : Math.min(restingMs, Math.max(movingMs, (leftS - overlapS) * 1000));
    callOff = clock.after(nextMs, look);
  };
  return {
    level,
    setLevel: (target, fadeMs) => {
      if (target === fade.to) return;
      fade = { from: level(), to: target, sinceMs: clock.nowMs(), spanMs: Math.max(1, fadeMs) };
      look();
    },
    renew,
  };
}
