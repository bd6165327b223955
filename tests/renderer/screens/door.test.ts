import { describe, expect, it } from 'vitest';
import { opensDoor } from '../../../renderer/screens/door.ts';

describe('the staff door opens or stays shut after', () => {
  it.each([
    ['five touches within four seconds', [0, 900, 1800, 2700, 4000], true],
    ['four touches', [0, 100, 200, 300], false],
    ['five touches that take longer', [0, 1000, 2000, 3000, 4001], false],
    ['the last five of many', [0, 5000, 6000, 7000, 8000, 8900], true],
    ['no touch', [], false],
  ])('%s', (_what, knocks, opens) => {
    expect(opensDoor(knocks)).toBe(opens);
  });
});
