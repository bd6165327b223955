import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Clock } from '../../visit/clock.ts';
import type { Log } from '../log.ts';

/** What `pactl` says about the sinks, which are the places where sound can come out. It is the same for PulseAudio and PipeWire. */
const sinks = z.array(
  z.object({
    name: z.string(),
    active_port: z.string().nullish(),
    ports: z.array(z.object({ name: z.string(), type: z.string().optional() })).default([]),
    properties: z.record(z.string(), z.string()).default({}),
  }),
);

/** Whether sound now goes to a headset or headphones, so that only one person hears it. `listed`: the parsed answer of `pactl`. */
export function isHeadset(listed: unknown, defaultSink: string): boolean {
  const sink = sinks.safeParse(listed).data?.find(({ name }) => name === defaultSink);
  if (!sink) return false;
  const port = sink.ports.find(({ name }) => name === sink.active_port);
  const kinds = [sink.properties['device.form_factor'], port?.type].map((kind) => kind?.toLowerCase());
  return kinds.some((kind) => kind === 'headset' || kind === 'headphone' || kind === 'headphones');
}

interface HeadsetOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly onChange: (isIn: boolean) => void;
}

/** A plug that goes in causes several changes at once. The sinks are checked when no further change has come for this many milliseconds. */
const settleMs = 400;

/** If the sound server went away, the kiosk tries to find it again at this interval, in milliseconds. */
const retryMs = 5000;

/** The name that `pactl` gives to the default sink while there is no real one. */
const noSink = 'auto_null';

/** The code below reads the words that `pactl` prints, so `pactl` must not translate them. */
const env = { ...process.env, LC_ALL: 'C' };

const run = promisify(execFile);

/**
 * Calls back when a headset is plugged in or out. This works only where the sound server reports it (Linux with PulseAudio or PipeWire). A
 * headset that is there from the start is not reported. If the sound server goes away, the headset counts as pulled out. Returns a function
 * that ends the watching.
 */
export function watchHeadset({ log, clock, onChange }: HeadsetOptions): () => void {
  if (process.platform !== 'linux') return () => {};
  let wasIn: boolean | undefined;
  let isOver = false;
  let callOff = () => {};
  let stop = () => {};
  const found = (isIn: boolean | undefined) => {
    if (wasIn !== undefined && (isIn ?? false) !== wasIn) {
      log.info(`sound: a headset was plugged ${isIn ? 'in' : 'out'}`);
      onChange(isIn ?? false);
    }
    wasIn = isIn;
  };
  const look = async () => {
    try {
      const chosen = (await run('pactl', ['get-default-sink'], { env })).stdout.trim();
      const listed: unknown = JSON.parse((await run('pactl', ['-f', 'json', 'list', 'sinks'], { env })).stdout);
      found(chosen === noSink ? undefined : isHeadset(listed, chosen));
    } catch {
      found(undefined);
    }
  };
  const watch = () => {
    const news = spawn('pactl', ['subscribe'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    stop = () => news.kill();
    news.on('error', () => {
      isOver = true;
      log.info('sound: headsets cannot be noticed, because pactl is missing');
    });
    news.stdout.on('data', (heard: Buffer) => {
      if (!/ on (?:sink|server|card) /.test(heard.toString())) return;
      callOff();
      // The headset may have been pulled out, so this checks at once: the room must not hear what was meant for one person.
      if (wasIn) void look();
      callOff = clock.after(settleMs, () => void look());
    });
    news.on('close', () => {
      if (isOver) return;
      callOff();
      found(undefined);
      callOff = clock.after(retryMs, watch);
    });
    void look();
  };
  watch();
  return () => {
    isOver = true;
    callOff();
    stop();
  };
}
