/** A change of the form of `settings.yaml` from one release to the next. */
export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly to: number;
  /** What a clinic's IT reads in the log. */
  readonly why: string;
  /** New names by the old ones. A name that leads nowhere (null) is no setting any more. */
  readonly renamed: Readonly<Record<string, string | null>>;
}

/** Every change since version 1, in order. A clinic's file is never rewritten for them: they are done to what was read. */
export const migrations: readonly Migration[] = [];

/** The version of `settings.yaml` that this release writes. A file that names none is of version 1. */
export function newestVersion(all: readonly Migration[] = migrations): number {
  return Math.max(1, ...all.map(({ to }) => to));
}

/** The values of a settings file, as this release names them. */
export function migrated(
  values: Readonly<Record<string, unknown>>,
  fromVersion: number,
  all: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  return all
    .filter(({ to }) => to > fromVersion)
    .toSorted((a, b) => a.to - b.to)
    .reduce<Readonly<Record<string, unknown>>>(
      (before, { renamed }) =>
        Object.fromEntries(
          Object.entries(before).flatMap(([name, value]) => {
            const now = Object.hasOwn(renamed, name) ? renamed[name] : name;
            // Somebody who has set the new name already means that.
            return now === null || now === undefined || (now !== name && now in before) ? [] : [[now, value]];
          }),
        ),
      values,
    );
}
