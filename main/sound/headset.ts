import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Clock } from '../../visit/clock.ts';
import type { Log } from '../log.ts';

/** What `pactl` tells of the places where sound can come out (PulseAudio and PipeWire alike). */
const sinks = z.array(
  z.object({
    name: z.string(),
    active_port: z.string().nullish(),
    ports: z.array(z.object({ name: z.string(), type: z.string().optional() })).default([]),
    properties: z.record(z.string(), z.string()).default({}),
  }),
);

/** Whether the place where sound comes out now is one person's ears. `listed`: what `pactl` said, parsed. */
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

/** A plug that goes in makes several changes at once: they are looked at once nothing more has come for this long, in milliseconds. */
const settleMs = 400;

/** A sound server that went away is looked for at this interval, in milliseconds. */
const retryMs = 5000;

/** What `pactl` calls the place that sound goes to while there is none. */
const noSink = 'auto_null';

/** Its words are read: they must be the ones that it was written with. */
const env = { ...process.env, LC_ALL: 'C' };

const run = promisify(execFile);

/**
 * Says when a headset is plugged in or out, where the system's sound server tells (Linux with PulseAudio or PipeWire); elsewhere
 * never. One that is there from the start is not news; one whose server goes away is out. Returns what ends it.
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
      log.info('sound: nothing here tells of headsets (pactl is missing)');
    });
    news.stdout.on('data', (heard: Buffer) => {
      if (!/ on (?:sink|server|card) /.test(heard.toString())) return;
      callOff();
      // One that may have been pulled out is looked at at once: the room must not hear what one ear did.
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
