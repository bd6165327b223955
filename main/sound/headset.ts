import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Clock } from '../../visit/host.ts';
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

/** A plug that goes in makes several changes at once: they are looked at when so long nothing more came, in milliseconds. */
const settleMs = 400;

const run = promisify(execFile);

/**
 * Says when a headset is plugged in or out, where the system's sound server tells (Linux with PulseAudio or PipeWire); elsewhere
 * never. One that is there from the start is not news. Returns what ends it.
 */
export function watchHeadset({ log, clock, onChange }: HeadsetOptions): () => void {
  if (process.platform !== 'linux') return () => {};
  let wasIn: boolean | undefined;
  let callOff = () => {};
  const look = async () => {
    try {
      const list = await run('pactl', ['-f', 'json', 'list', 'sinks']);
      const chosen = await run('pactl', ['get-default-sink']);
      const listed: unknown = JSON.parse(list.stdout);
      const isIn = isHeadset(listed, chosen.stdout.trim());
      if (wasIn !== undefined && isIn !== wasIn) {
        log.info(`sound: a headset was plugged ${isIn ? 'in' : 'out'}`);
        onChange(isIn);
      }
      wasIn = isIn;
    } catch {
      // No sound server now; its coming back is news of its own.
    }
  };
  const news = spawn('pactl', ['subscribe'], { stdio: ['ignore', 'pipe', 'ignore'] });
  news.on('error', () => log.info('sound: nothing here tells of headsets (pactl is missing)'));
  news.stdout.on('data', (heard: Buffer) => {
    if (!/ on (?:sink|server|card) /.test(heard.toString())) return;
    callOff();
    callOff = clock.after(settleMs, () => void look());
  });
  void look();
  return () => {
    callOff();
    news.kill();
  };
}
