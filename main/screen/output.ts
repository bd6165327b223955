import { execFile } from 'node:child_process';
import { reasonOf } from '../../content/model/reason.ts';
import type { Log } from '../log.ts';

/** By what a screen is switched off: the X server, the compositor sway, another Wayland compositor, or nothing that is known. */
export type OutputWay = 'x11' | 'sway' | 'wlopm' | 'none';

/** A program to run, with what it reads from its standard input. */
export interface OutputCommand {
  readonly program: string;
  readonly words: readonly string[];
  readonly input?: string;
}

/** How long a program may take to switch a screen, in milliseconds. A television may be slow to answer. */
const longestMs = 20_000;

/** The way that fits the session that this process runs in. */
export function outputWay(environment: Readonly<Partial<Record<string, string>>>): OutputWay {
  const has = (name: string) => Boolean(environment[name]);
  if (has('SWAYSOCK')) return 'sway';
  if (has('WAYLAND_DISPLAY')) return 'wlopm';
  return has('DISPLAY') ? 'x11' : 'none';
}

/** The programs that switch all outputs of a session. Sources: xset(1), sway-output(5), wlopm(1), cec-client(1). */
export function outputCommands(
  way: OutputWay,
  to: 'on' | 'off',
  { isTelevision }: { readonly isTelevision: boolean },
): readonly OutputCommand[] {
  const xset = (...words: readonly string[]): OutputCommand => ({ program: 'xset', words });
  const ways: Readonly<Record<OutputWay, readonly OutputCommand[]>> = {
    // The X server must not switch the screen off by itself when nobody touched it for a while.
    x11: [xset('s', 'off', '+dpms', 'dpms', '0', '0', '0'), xset('dpms', 'force', to)],
    sway: [{ program: 'swaymsg', words: ['output', '*', 'dpms', to] }],
    wlopm: [{ program: 'wlopm', words: [`--${to}`, '*'] }],
    none: [],
  };
  const television = { program: 'cec-client', words: ['-s', '-d', '1'], input: to === 'on' ? 'on 0\n' : 'standby 0\n' };
  return isTelevision ? [...ways[way], television] : ways[way];
}

/** The outputs of this machine. */
export interface Outputs {
  /** Switches them. Never rejects: where it fails, the page is black all the same. */
  readonly switchTo: (to: 'on' | 'off') => Promise<void>;
}

interface OutputOptions {
  readonly log: Log;
  readonly way: OutputWay;
  readonly isTelevision: () => boolean;
  readonly run: (command: OutputCommand) => Promise<void>;
}

/** Switches the outputs one request after the other. What a program refuses is logged once, until it works again. */
export function createOutputs({ log, way, isTelevision, run }: OutputOptions): Outputs {
  const refused = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  const runAll = async (to: 'on' | 'off') => {
    for (const command of outputCommands(way, to, { isTelevision: isTelevision() })) {
      try {
        await run(command);
        refused.delete(command.program);
      } catch (error) {
        if (!refused.has(command.program))
          log.warn(`screen: it cannot be switched ${to} by ${command.program}: ${reasonOf(error)}`);
        refused.add(command.program);
      }
    }
  };
  return {
    switchTo: (to) => {
      working = working.then(() => runAll(to));
      return working;
    },
  };
}

/** Runs a program of the machine. Rejects with what it complained about. */
export function runCommand({ program, words, input }: OutputCommand): Promise<void> {
  return new Promise((done, fail) => {
    const child = execFile(program, words, { timeout: longestMs }, (error, _said, complaint) => {
      // xset ends well even where its X server cannot switch a screen off. What it complained about says so.
      const [firstLine] = complaint.trim().split('\n');
      if (firstLine) fail(new Error(firstLine));
      else if (error) fail(error);
      else done();
    });
    // A program that has already ended does not read this.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}
