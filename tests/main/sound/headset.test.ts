import { describe, expect, it } from 'vitest';
import { isHeadset } from '../../../main/sound/headset.ts';

/** What `pactl -f json list sinks` says about a sound card with two ports, and about two outputs that are cards. */
const listed = (port: string) => [
  {
    name: 'card',
    active_port: port,
    ports: [
      { name: 'speaker', type: 'Speaker' },
      { name: 'socket', type: 'Headphones' },
    ],
    properties: { 'device.class': 'sound' },
  },
  { name: 'usb', active_port: null, ports: [], properties: { 'device.form_factor': 'headset' } },
  { name: 'hdmi', active_port: null, properties: {} },
];

describe('sound comes out', () => {
  it.each([
    ['at the socket of headphones', 'socket', 'card', true],
    ['at the loudspeaker of the same card', 'speaker', 'card', false],
    ['at a headset that is a card of its own', 'speaker', 'usb', true],
    ['at a screen, though a headset is plugged in', 'socket', 'hdmi', false],
    ['at an unknown place', 'socket', 'other', false],
  ])('%s', (_where, port, chosen, isIn) => {
    expect(isHeadset(listed(port), chosen)).toBe(isIn);
  });

  it.each([[undefined], [null], ['sinks'], [[{ id: 1 }]]])('at no known place when the system says %j', (said) => {
    expect(isHeadset(said, 'card')).toBe(false);
  });
});
