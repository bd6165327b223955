import type { Health } from './condition.ts';

/** A value of the kiosk for Prometheus. A yes is 1. */
interface Metric {
  readonly name: string;
  readonly kind: 'gauge' | 'counter';
  readonly help: string;
  readonly samples: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * The health of a kiosk in the text format of Prometheus, for a textfile collector. Each sample says by `kiosk` where it is from, because
 * one collector may read the files of many kiosks. Source: prometheus.io, "Exposition formats", text-based format 0.0.4.
 */
export function metricsOf(health: Health): string {
  return metrics(health)
    .map(({ name, kind, help, samples }) =>
      [
        `# HELP anteroom_${name} ${help}`,
        `# TYPE anteroom_${name} ${kind}`,
        ...samples.map(
          ({ labels, value }) => `anteroom_${name}${labelsOf({ kiosk: health.place, ...labels })} ${value}`,
        ),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

function metrics(health: Health): readonly Metric[] {
  const gauge = (name: string, help: string, value: number | boolean): Metric => ({
    name,
    kind: 'gauge',
    help,
    samples: [{ value: Number(value) }],
  });
  const { version, electron, pack, packFrom, freeMb, hasSoundCard, printer, recoveriesByKind } = health;
  return [
    {
      name: 'info',
      kind: 'gauge',
      help: 'What runs on the kiosk.',
      samples: [{ labels: { version, electron, pack, pack_from: packFrom }, value: 1 }],
    },
    gauge('started_timestamp_seconds', 'When the kiosk started.', seconds(health.startedAt)),
    gauge('written_timestamp_seconds', 'When this was written.', seconds(health.writtenAt)),
    gauge('shown', 'Whether the page is shown and nothing is in front of it.', health.isShown),
    gauge('off_on_purpose', 'Whether the screen is off because the clinic is closed.', health.isOffOnPurpose),
    {
      name: 'recoveries_total',
      kind: 'counter',
      help: 'How often the page had to be loaded again since the start.',
      samples: Object.entries(recoveriesByKind).map(([of, value]) => ({ labels: { kind: of }, value })),
    },
    gauge('cards', 'Cards that patients can see.', health.cards),
    gauge('draft_cards', 'Cards that patients can see and nobody has checked.', health.drafts),
    gauge('overdue_cards', 'Cards that patients can see with a check that ran out.', health.overdue),
    gauge('pack_replaced', 'Whether the built-in words stand in for words with errors.', packFrom === 'replacement'),
    gauge('setting_problems', 'Mistakes in the settings file.', health.settingProblems),
    gauge('clock_in_doubt', 'Whether the wall clock cannot be right.', health.isClockInDoubt),
    ...(freeMb === null ? [] : [gauge('free_bytes', 'Free space for the data folder.', freeMb * 1e6)]),
    ...(hasSoundCard === null ? [] : [gauge('sound_card', 'Whether the machine has a sound card.', hasSoundCard)]),
    ...(health.visitsLastWeek === null
      ? []
      : [gauge('visits_last_week', 'Visits in the last week that is over, rounded to 5.', health.visitsLastWeek)]),
    ...(printer === 'none' || printer === 'unknown'
      ? []
      : [gauge('printer_ready', 'Whether the printer takes and prints jobs.', printer === 'ready')]),
  ];
}

function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  const escaped = (text: string) =>
    text
      .replaceAll('\\', String.raw`\\`)
      .replaceAll('"', String.raw`\"`)
      .replaceAll('\n', String.raw`\n`);
  return `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')}}`;
}
