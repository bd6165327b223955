import type { Narration } from '../content/model/narration.ts';
import type { Host } from '../visit/host.ts';
import type { Handlers } from './bridge/bridge.ts';
import type { PrintAnswer, Start } from './bridge/contract.ts';
import type { PatientWindow } from './screen/patientWindow.ts';

interface PatientsOptions {
  readonly host: Host;
  readonly window: Pick<PatientWindow, 'condition' | 'heard' | 'failed'>;
  /** What a page begins with. */
  readonly start: () => Start;
  /** The page is shown for the first time since it was loaded. */
  readonly onShown: () => void;
  readonly onKnock: () => void;
  readonly print: (of: Start) => Promise<PrintAnswer>;
  readonly narration: () => Promise<Narration>;
}

/** Answers the patients' page. */
export function answerPatients(options: PatientsOptions): Handlers<'patients'> {
  const { host, window, start, onShown, onKnock, print, narration } = options;
  return {
    start,
    send: ({ on, event }) => host.send({ by: 'patient', on, event }),
    shown: () => {
      const isNews = !window.condition().isAlive;
      window.heard();
      if (isNews) onShown();
    },
    failed: ({ what, isFatal }) => window.failed(what, { isFatal }),
    knocked: onKnock,
    // Patients can print only when staff are beside them. Otherwise somebody in the waiting room could use up all the paper.
    print: () => (host.state().posture === 'waiting-room' ? 'failed' : print(start())),
    narration,
  };
}
