import { describe, expect, it } from 'vitest';
import { createOutputs, outputCommands, outputWay, runCommand } from '../../../main/screen/output.ts';
import { listeningLog } from '../../support/log.ts';

const lines = (...of: Parameters<typeof outputCommands>) =>
  outputCommands(...of).map(({ program, words }) => [program, ...words].join(' '));

describe('the way in which a screen is switched off', () => {
  it.each([
    [{ SWAYSOCK: '/run/s', WAYLAND_DISPLAY: 'wayland-1', DISPLAY: ':0' }, 'sway'],
    [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'wlopm'],
    [{ DISPLAY: ':0' }, 'x11'],
    [{}, 'none'],
  ])('in %o it is %s', (environment, way) => {
    expect(outputWay(environment)).toBe(way);
  });

  it('is the program that belongs to it', () => {
    expect(lines('x11', 'off', { isTelevision: false }).at(-1)).toBe('xset dpms force off');
    expect(lines('sway', 'on', { isTelevision: false })).toEqual(['swaymsg output * dpms on']);
    expect(lines('wlopm', 'off', { isTelevision: false })).toEqual(['wlopm --off *']);
    expect(lines('none', 'off', { isTelevision: false })).toEqual([]);
  });

  it('is also the television’s cable, if the clinic asked for that', () => {
    const [command] = outputCommands('none', 'off', { isTelevision: true });
    expect(command).toMatchObject({ program: 'cec-client', input: 'standby 0\n' });
  });
});

describe('outputs', () => {
  it('are switched in the order of asking, and a program that is missing is named once', async () => {
    const log = listeningLog();
    const ran: string[] = [];
    const outputs = createOutputs({
      log,
      way: 'sway',
      isTelevision: () => true,
      run: async ({ program, words, input }) => {
        await Promise.resolve();
        ran.push(`${program} ${words.at(-1)} ${input ?? ''}`.trim());
        if (program === 'cec-client') throw new Error('spawn cec-client ENOENT');
      },
    });
    void outputs.switchTo('off');
    await outputs.switchTo('on');
    expect(ran).toEqual(['swaymsg off', 'cec-client 1 standby 0', 'swaymsg on', 'cec-client 1 on 0']);
    expect(log.lines.filter((line) => line.includes('cec-client'))).toHaveLength(1);
  });

  it('are switched by real programs, which are given their input, and whose complaint is passed on', async () => {
    await runCommand({ program: 'sh', words: ['-c', 'read word; test "$word" = "standby 0"'], input: 'standby 0\n' });
    await expect(runCommand({ program: 'sh', words: ['-c', 'echo no display >&2; exit 1'] })).rejects.toThrow(
      'no display',
    );
    await expect(runCommand({ program: 'sh', words: ['-c', 'echo no such extension >&2'] })).rejects.toThrow(
      'no such extension',
    );
    await expect(runCommand({ program: 'anteroom-no-such-program', words: [] })).rejects.toThrow('ENOENT');
  });
});
