import type { Guide, GuideStep } from './pack.ts';

/** A text of a guide, and who it is for. */
export interface GuideText {
  readonly for: 'patients' | 'clinician';
  readonly text: string;
}

/** All that is read in a guide besides its cards, in the order of the screen. */
export function guideTexts({ title, intro, steps }: Guide): readonly GuideText[] {
  return [...forPatients(title, intro), ...steps.flatMap(stepTexts)];
}

function stepTexts(step: GuideStep): readonly GuideText[] {
  const clinician: GuideText = { for: 'clinician', text: step.clinician };
  switch (step.kind) {
    case 'card':
      return [clinician, ...forPatients(step.teachBack, ...step.askAbout)];
    case 'choices': {
      const rows = step.rows.flatMap(({ question, answers }) => [question, ...answers]);
      return [clinician, ...forPatients(step.title, ...step.options, ...rows)];
    }
    case 'matters':
      return [clinician, ...forPatients(step.title, ...step.items.map(({ text }) => text))];
    default:
      return [clinician, ...forPatients(step.title)];
  }
}

function forPatients(...texts: readonly string[]): readonly GuideText[] {
  return texts.map((text) => ({ for: 'patients', text }));
}

/** What patients read in a guide. */
export function patientTexts(guide: Guide): readonly string[] {
  return guideTexts(guide).flatMap((each) => (each.for === 'patients' ? each.text : []));
}

/** The same as one text, each line a sentence. */
export function patientText(guide: Guide): string {
  return patientTexts(guide)
    .map((text) => text.replace(/([^.!?])$/, '$1.'))
    .join(' ');
}
