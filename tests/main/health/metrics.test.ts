import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../../main/health/metrics.ts';
import { goodHealth } from '../../support/health.ts';

/** The values of a text for Prometheus, by their names with labels. */
const valuesIn = (text: string) =>
  new Map(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

describe('the health of a kiosk for Prometheus', () => {
  it('names the kiosk in each sample, and ends in a line feed', () => {
    const text = metricsOf(goodHealth);
    for (const name of valuesIn(text).keys()) expect(name).toMatch(/^anteroom_\w+\{kiosk="Waiting room 2"/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('says what each value is, once', () => {
    const text = metricsOf(goodHealth);
    const named = [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name);
    expect(new Set(named).size).toBe(named.length);
    expect([...text.matchAll(/^# HELP (\w+) /gm)].map(([, name]) => name)).toEqual(named);
  });

  it('counts times in seconds, space in bytes and a yes as 1', () => {
    const values = valuesIn(metricsOf({ ...goodHealth, isClockInDoubt: true, packFrom: 'replacement' }));
    const of = (name: string) => values.get(`anteroom_${name}{kiosk="Waiting room 2"}`);
    expect(of('written_timestamp_seconds')).toBe(Date.UTC(2026, 0, 1, 0, 1) / 1000);
    expect(of('free_bytes')).toBe(20e9);
    expect([of('shown'), of('off_on_purpose'), of('clock_in_doubt'), of('pack_replaced')]).toEqual([1, 0, 1, 1]);
  });

  it('leaves out what is not known, instead of guessing it', () => {
    const text = metricsOf({ ...goodHealth, freeMb: null, hasSoundCard: null, printer: 'unknown' });
    for (const name of ['free_bytes', 'sound_card', 'printer_ready']) expect(text).not.toContain(name);
    expect(metricsOf({ ...goodHealth, printer: 'none' })).not.toContain('printer_ready');
  });

  it('stays whole whatever a clinic calls the place', () => {
    const text = metricsOf({ ...goodHealth, place: 'Room "2" \\ left\nfloor' });
    expect(text).toContain(String.raw`anteroom_cards{kiosk="Room \"2\" \\ left\nfloor"} 10`);
  });
});
