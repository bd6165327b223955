import type { Clip } from '../../content/narration.ts';
import type { Clock } from '../../visit/host.ts';

/** How speech sounds: its pace, 1 as it was recorded, and its gain, 1 as loud as its file; above that it is lifted. */
export interface Delivery {
  readonly rate: number;
  readonly gain: number;
}

/** The one voice of a page. */
export interface Speech {
  /** Says clips one after the other; whatever was being said is cut off, and never ends. */
  readonly say: (clips: readonly Clip[], delivery: Delivery, onEnd: () => void) => void;
  readonly stop: () => void;
  /** Changes how it sounds from now on. */
  readonly deliver: (delivery: Delivery) => void;
}

/** A part of a recording ends within this, in milliseconds. */
const partEveryMs = 40;

/** Two parts of a recording that follow on one another are not begun anew within this, in seconds. */
const followsS = 0.3;

/**
 * Plays the clips of a voice through the browser's own player, which streams them and keeps the pitch at another pace. A clip
 * that cannot be played is over at once; without a sound card they pass unheard.
 */
export function createSpeech(clock: Clock, addressOf: (file: string) => string): Speech {
  const player = new Audio();
  player.preservesPitch = true;
  let delivery: Delivery = { rate: 1, gain: 1 };
  let lift: { readonly context: AudioContext; readonly gain: GainNode } | undefined;
  let waiting: readonly Clip[] = [];
  let now: { readonly clip: Clip; readonly onEnd: () => void } | undefined;
  let callOff = () => {};

  const deliver = (next: Delivery) => {
    delivery = next;
    player.playbackRate = next.rate;
    player.defaultPlaybackRate = next.rate;
    player.volume = Math.min(1, next.gain);
    if (next.gain > 1 && !lift) lift = lifted(player);
    if (lift) lift.gain.gain.value = Math.max(1, next.gain);
  };
  const begin = (clip: Clip, onEnd: () => void) => {
    now = { clip, onEnd };
    const address = new URL(addressOf(clip.file), location.href).href;
    const isSame = player.src === address && !player.paused;
    if (player.src !== address) player.src = address;
    const fromS = (clip.part?.from ?? 0) * (Number.isFinite(player.duration) ? player.duration : 0);
    const follows = isSame && clip.part && Math.abs(player.currentTime - fromS) < followsS;
    if (!follows) {
      player.currentTime = fromS;
      if (clip.part && !Number.isFinite(player.duration))
        player.addEventListener(
          'loadedmetadata',
          () => {
            player.currentTime = (clip.part?.from ?? 0) * player.duration;
          },
          { once: true },
        );
    }
    void lift?.context.resume();
    deliver(delivery);
    play();
    if (clip.part) watch();
  };
  const play = () => {
    const playing = now;
    player.play().catch(() => {
      // Cut off by what came after it, or no file: only the latter is its end.
      if (player.error && now === playing) over();
    });
  };
  /** A part of a recording is over where the next begins. */
  const watch = () => {
    callOff();
    callOff = clock.after(partEveryMs, () => {
      const to = now?.clip.part?.to;
      if (to === undefined) return;
      if (to < 1 && player.currentTime >= to * player.duration) over();
      else watch();
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
    else done.onEnd();
  };
  player.addEventListener('ended', over);
  return {
    deliver,
    say: ([first, ...rest], how, onEnd) => {
      callOff();
      if (!first?.part) player.pause();
      now = undefined;
      delivery = how;
      waiting = rest;
      if (first) begin(first, onEnd);
      else onEnd();
    },
    stop: () => {
      callOff();
      now = undefined;
      waiting = [];
      player.pause();
      void lift?.context.suspend();
    },
  };
}

/** Leads a player through a gain that can go above its file's, with a limiter behind it so that nothing is torn. */
function lifted(player: HTMLAudioElement): { readonly context: AudioContext; readonly gain: GainNode } {
  const context = new AudioContext();
  const gain = context.createGain();
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -4,
    knee: 2,
    ratio: 20,
    attack: 0.002,
    release: 0.1,
  });
  context.createMediaElementSource(player).connect(gain).connect(limiter).connect(context.destination);
  return { context, gain };
}
