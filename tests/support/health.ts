import type { Health } from '../../main/health/condition.ts';

/** A kiosk that is well. */
export const goodHealth: Health = {
  version: '1.0.0',
  electron: '33.2.1',
  place: 'Waiting room 2',
  startedAt: '2026-01-01T00:00:00.000Z',
  writtenAt: '2026-01-01T00:01:00.000Z',
  isShown: true,
  isOffOnPurpose: false,
  recoveries: 0,
  recoveriesByKind: { crashed: 0, silent: 0, failed: 0 },
  pack: 'drug-pumps',
  packFrom: 'built-in',
  cards: 10,
  drafts: 0,
  overdue: 0,
  settingProblems: 0,
  freeMb: 20_000,
  isClockInDoubt: false,
  hasSoundCard: true,
  visitsLastWeek: null,
  printer: 'ready',
};
