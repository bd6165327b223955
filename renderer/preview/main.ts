import parsed, { narration } from 'virtual:pack';
import type { Pack } from '../../content/model/pack.ts';
import { forPatients } from '../../content/model/withhold.ts';
import type { KioskApi } from '../../main/bridge/bridge.ts';
import { type Language, languages } from '../../visit/comfort.ts';
import type { PatientEvent } from '../../visit/events.ts';
import { mount } from '../mount.tsx';
import { type PreviewKiosk, previewKiosk } from './kiosk.ts';

// Inside an author's page the preview gets the keyboard only when it is touched, and never while the author is writing.
if (window.parent !== window) {
  // oxlint-disable-next-line typescript/unbound-method -- called on its element below
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusIfUsed(this: HTMLElement, options) {
    if (document.hasFocus()) focus.call(this, options);
  };
}
for (const { file, line, message, mend } of parsed.problems) console.error(`${file}:${line}: ${message}. ${mend}.`);
if (parsed.pack) {
  const pack = forPatients(parsed.pack, { showDrafts: true, withholdOverdue: false, today: '' });
  const asked = new URLSearchParams(location.search);
  const { api, sendStaff } = previewKiosk(pack, { screenDiagonalInches: diagonalFrom(asked), narration });
  // A kiosk's page finds its side of the bridge in the same place.
  Object.assign(window, { kiosk: api });
  beginLed(pack, sendStaff, asked);
  void open(api, asked).then(() => mount(api));
}

/**
 * Begins the talk (`?talk=pre-trial`) or the session with all cards (`?session`) that the address asks for. A session is in the
 * clinic's language.
 */
function beginLed(pack: Pack, sendStaff: PreviewKiosk['sendStaff'], asked: URLSearchParams): void {
  const guideId = asked.get('talk');
  if (guideId !== null) sendStaff({ kind: 'consultationStarted', guideId });
  if (asked.has('session'))
    sendStaff({ kind: 'sessionStarted', cards: pack.cards.map(({ id }) => id), ledFrom: 'here' });
}

/** The diagonal that the address asks for (`?diagonalInches=10.1`), to see the sizes of another screen. */
function diagonalFrom(asked: URLSearchParams): number {
  const inches = Number(asked.get('diagonalInches'));
  return inches > 0 ? inches : 24;
}

/** Opens the card that the address asks for, in its language (`?card=surgery&language=es`). */
async function open(api: KioskApi, asked: URLSearchParams): Promise<void> {
  const cardId = asked.get('card');
  const language = languages.find((each) => each === asked.get('language'));
  if (cardId === null) return;
  const events: PatientEvent[] = [wokenIn(language), { kind: 'cardOpened', cardId }];
  for (const event of events) {
    const visit = (await api.start())?.visit;
    if (visit) api.send({ on: { visitId: visit.visitId, instance: visit.instance }, event });
  }
}

function wokenIn(language: Language | undefined): PatientEvent {
  return language ? { kind: 'wokeIn', language } : { kind: 'woke' };
}
