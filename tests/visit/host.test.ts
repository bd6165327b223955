import { forPatients } from '../../content/model/withhold.ts';
import type { VisitState } from '../../visit/state.ts';
import { catalogueOf } from '../../visit/catalogue.ts';
import { createHost } from '../../visit/host.ts';
import { defaultSettings } from '../../main/settings/schema.ts';
import { viewSettings } from '../../main/settings/viewSettings.ts';
import { allShown } from '../support/smallPack.ts';
import { quietTimes } from '../support/visits.ts';
import { conformsToTheVisit } from './conformance.ts';

// Put together as in main/visits.ts, but without Electron's messages, which the end-to-end tests use.
conformsToTheVisit('main', (pack, clock) => {
  const listeners = new Set<(visit: VisitState) => void>();
  const rules = { catalogue: catalogueOf(pack), quietTimes };
  const host = createHost({
    clock,
    rules: () => rules,
    publish: (visit) => {
      for (const listener of listeners) listener(visit);
    },
  });
  const settings = { ...viewSettings(defaultSettings), isDemo: false };
  return {
    start: () => Promise.resolve({ pack: forPatients(pack, allShown), settings, visit: host.state() }),
    send: ({ on, event }) => host.send({ by: 'patient', on, event }),
    print: () => Promise.resolve('failed'),
    narration: () => Promise.resolve(undefined),
    shown: () => {},
    knocked: () => {},
    failed: () => {},
    onVisit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
});
