import type { Clip } from '../../content/model/narration.ts';
import type { Clock } from '../../visit/clock.ts';

/** How speech sounds. */
export interface Delivery {
  /** Its pace: 1 as it was recorded. */
  readonly rate: number;
  /** 1 is as loud as the file. Above 1 the sound is amplified, and a limiter keeps it clean. */
  readonly gain: number;
  /** Nothing is ever louder than this part of full volume, 0 to 1. */
  readonly ceiling: number;
}

/** The one voice of a page. */
export interface Speech {
  /**
   * Says clips one after the other, and then calls `onEnd` with `true` if anything was heard. What was being said before is cut off,
   * and its `onEnd` is never called.
   */
  readonly say: (clips: readonly Clip[], delivery: Delivery, onEnd: (wasHeard: boolean) => void) => void;
  readonly stop: () => void;
  /** Changes how it sounds from now on. */
  readonly deliver: (delivery: Delivery) => void;
}

interface SpeechOptions {
  readonly clock: Clock;
  readonly addressOf: (file: string) => string;
  /** Calls back when sound cards come or go. */
  readonly onDevices: (changed: () => void) => void;
}

/** The player is checked every `lookEveryMs`. A player that does not move for `stillForMs` has lost its sound card or its file. */
const lookEveryMs = 40;
const stillForMs = 4000;

/** If the next part of a recording begins at most this many seconds from the player's position, the player goes on without a jump. */
const followsS = 0.15;

/** The audio element, and an amplifier that makes it louder than its file. The amplifier is made when it is first wanted. */
interface Player {
  readonly audio: HTMLAudioElement;
  lift?: { readonly context: AudioContext; readonly ceiling: GainNode; readonly route: (isLifted: boolean) => void };
}

/**
 * Plays the clips of a voice through the browser's own player, which streams them and keeps the pitch at another pace. A clip
 * that cannot be played is over at once. When the sound card changes, a new player begins the clip again.
 */
export function createSpeech({ clock, addressOf, onDevices }: SpeechOptions): Speech {
  let player = createPlayer();
  let delivery: Delivery = { rate: 1, gain: 1, ceiling: 1 };
  let waiting: readonly Clip[] = [];
  let now: { readonly clip: Clip; readonly onEnd: (wasHeard: boolean) => void } | undefined;
  let wasHeard = false;
  let callOff = () => {};

  const deliver = (next: Delivery) => {
    delivery = next;
    const { audio } = player;
    audio.playbackRate = next.rate;
    audio.defaultPlaybackRate = next.rate;
    const isLifted = next.gain > 1;
    if (isLifted && !player.lift) player.lift = liftOf(audio, next.gain);
    player.lift?.route(isLifted);
    if (player.lift) player.lift.ceiling.gain.value = next.ceiling;
    audio.volume = isLifted ? 1 : Math.min(1, next.gain * next.ceiling);
  };
  const begin = (clip: Clip, onEnd: (heard: boolean) => void) => {
    now = { clip, onEnd };
    const { audio } = player;
    const address = new URL(addressOf(clip.file), location.href).href;
    const fromS = () => (clip.part?.from ?? 0) * (Number.isFinite(audio.duration) ? audio.duration : 0);
    const goesOn = clip.part && audio.src === address && !audio.paused;
    if (audio.src !== address || audio.error) audio.src = address;
    if (!goesOn || Math.abs(audio.currentTime - fromS()) > followsS) audio.currentTime = fromS();
    const known = () => {
      if (now?.clip === clip) audio.currentTime = fromS();
    };
    if (clip.part && !Number.isFinite(audio.duration)) audio.addEventListener('loadedmetadata', known, { once: true });
    void player.lift?.context.resume();
    deliver(delivery);
    audio.play().catch(() => {
      // The clip was cut off by the next one, or its file cannot be played. Only a bad file ends the clip here.
      if (audio.error && now?.clip === clip) over();
    });
    look(audio.currentTime, clock.nowMs());
  };
  /** Ends a part of a recording where the next part begins. Ends a clip that does not move, too. */
  const look = (seenS: number, sinceMs: number) => {
    callOff();
    callOff = clock.after(lookEveryMs, () => {
      const { currentTime, duration } = player.audio;
      const to = now?.clip.part?.to ?? 1;
      if (currentTime > seenS) wasHeard = true;
      if (to < 1 && currentTime >= to * duration) over();
      else if (currentTime === seenS && clock.nowMs() - sinceMs > stillForMs) over();
      else look(currentTime, currentTime === seenS ? sinceMs : clock.nowMs());
    });
  };
  const over = () => {
    const done = now;
    if (!done) return;
    now = undefined;
    callOff();
    const [next, ...rest] = waiting;
    waiting = rest;
    if (next) begin(next, done.onEnd);
    else done.onEnd(wasHeard);
    // The recording stops here unless another clip follows.
    if (!now) player.audio.pause();
  };
  function createPlayer(): Player {
    const audio = new Audio();
    audio.preservesPitch = true;
    const heard = () => {
      wasHeard = true;
      if (audio === player.audio) over();
    };
    audio.addEventListener('ended', heard);
    audio.addEventListener('error', () => {
      if (audio === player.audio) over();
    });
    return { audio };
  }
  const letGo = () => {
    const old = player;
    player = createPlayer();
    old.audio.removeAttribute('src');
    void old.lift?.context.close();
  };
  onDevices(() => {
    const cut = now;
    callOff();
    letGo();
    if (cut) begin(cut.clip, cut.onEnd);
  });
  return {
    deliver,
    say: ([first, ...rest], how, onEnd) => {
      callOff();
      if (!first?.part) player.audio.pause();
      now = undefined;
      wasHeard = false;
      delivery = how;
      waiting = rest;
      if (first) begin(first, onEnd);
      else onEnd(false);
    },
    stop: () => {
      callOff();
      now = undefined;
      waiting = [];
      player.audio.pause();
      void player.lift?.context.suspend();
    },
  };
}

/** Sends a player's sound through an amplifier and then a limiter, so that nothing is distorted; or past both of them. */
function liftOf(audio: HTMLAudioElement, gain: number): NonNullable<Player['lift']> {
  const context = new AudioContext();
  const source = context.createMediaElementSource(audio);
  const raised = new GainNode(context, { gain });
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -4,
    knee: 2,
    ratio: 20,
    attack: 0.002,
    release: 0.1,
  });
  const ceiling = context.createGain();
  raised.connect(limiter).connect(ceiling).connect(context.destination);
  const route = (isLifted: boolean) => {
    source.disconnect();
    source.connect(isLifted ? raised : context.destination);
  };
  return { context, ceiling, route };
}
