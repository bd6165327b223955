import { describe, expect, it } from 'vitest';
import { isHeadset } from '../../../main/sound/headset.ts';

/** As `pactl -f json list sinks` tells of a sound card with two sockets, and of two plugs that are cards of their own. */
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
    ['at a place that nothing is known of', 'socket', 'other', false],
  ])('%s', (_where, port, chosen, isIn) => {
    expect(isHeadset(listed(port), chosen)).toBe(isIn);
  });

  it.each([[undefined], [null], ['sinks'], [[{ id: 1 }]]])('nowhere that is known, when the system says %j', (said) => {
    expect(isHeadset(said, 'card')).toBe(false);
  });
});
