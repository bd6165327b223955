/** A change of the form of `settings.yaml` from one release to the next. */
export interface Migration {
  /** The version after this change. */
  readonly to: number;
  /** What a clinic's IT reads in the log. */
  readonly why: string;
  /** The new name for each old name. Null means that the setting no longer exists. */
  readonly renamed: Readonly<Record<string, string | null>>;
}

/** Every change since version 1, in order. A clinic's file is never rewritten: the changes are made to the values after they were read. */
export const migrations: readonly Migration[] = [];

/** The version of `settings.yaml` that this release writes. A file without a version number has version 1. */
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
            // If the file also sets the new name, the value of the new name is used.
            return now === null || now === undefined || (now !== name && now in before) ? [] : [[now, value]];
          }),
        ),
      values,
    );
}
