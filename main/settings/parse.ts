import type { Problem } from '../../content/model/problem.ts';
import { describeIssue, readYaml, withoutUnknown, type YamlLines } from '../../content/read/yaml.ts';
import { migrated, type Migration, migrations, newestVersion } from './migrations.ts';
import { defaultSettings, type Settings, settingsSchema } from './schema.ts';

/** What a settings file says. */
export interface ParsedSettings {
  /** Undefined where nothing of the file can be used. */
  readonly settings: Settings | undefined;
  /** A note, such as an unknown name, has no effect. Any other problem affects only its own setting. */
  readonly problems: readonly SettingProblem[];
}

/** Something wrong in a settings file. */
interface SettingProblem extends Problem {
  /** The setting that the problem affects, if it is a single one. */
  readonly setting?: string;
}

/** The field that gives the version of a settings file. */
const versionField = 'version';

/**
 * Reads settings text. If there are only comments, all defaults apply. An empty text is a problem: writing the file was probably cut short.
 * A wrong value affects only its own setting, which is then taken from `before` (the last good settings, or the defaults). An unknown name
 * is ignored: a newer release may have written it.
 */
export function parseSettings(
  file: string,
  text: string,
  { before = defaultSettings, changes = migrations }: ParseOptions = {},
): ParsedSettings {
  const wrong = (line: number, message: string, mend: string): Problem => ({ file, line, message, mend });
  if (text.trim() === '')
    return { settings: undefined, problems: [wrong(1, 'the file is empty', 'Write the settings again')] };
  const { found, problems: faults, lines } = readYaml({ file, text, firstLine: 1 });
  if (faults.length > 0) return { settings: undefined, problems: faults };
  // Nothing but comments.
  if (found === null || found === undefined) return { settings: defaultSettings, problems: [] };
  if (typeof found !== 'object' || Array.isArray(found))
    return {
      settings: undefined,
      problems: [wrong(1, 'this is not a list of settings', 'Write a name, a colon and a value on each line')],
    };

  const { [versionField]: version = 1, ...values } = Object.fromEntries(Object.entries(found));
  const isVersion = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  const problems: Problem[] = [];
  const line = lines.lineOfKey([], versionField);
  if (!isVersion) problems.push(wrong(line, `"${versionField}" is not right: must be a whole number`, 'Take it out'));
  else if (version > newestVersion(changes))
    problems.push({
      ...wrong(line, 'a newer release has written these settings', 'Install that release, or look through them'),
      isNote: true,
    });
  const checked = checkEach(migrated(values, isVersion ? version : 1, changes), lines, before);
  return { settings: checked.settings, problems: [...problems, ...checked.problems] };
}

interface ParseOptions {
  readonly before?: Settings;
  readonly changes?: readonly Migration[];
}

/** Checks each value by itself. */
function checkEach(
  values: Readonly<Record<string, unknown>>,
  lines: YamlLines,
  before: Settings,
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const first = settingsSchema.safeParse(values);
  if (first.success) return { settings: first.data, problems: [] };
  const { known, notes } = withoutUnknown(values, first.error, lines);
  const { data, error } = settingsSchema.safeParse(known);
  if (data) return { settings: data, problems: notes };
  const wrong = error.issues.map((issue) => ({ ...describeIssue(issue, lines), setting: String(issue.path[0] ?? '') }));
  const lost = new Set(wrong.map(({ setting }) => setting));
  const isGood = ([name]: readonly [string, unknown]) => !lost.has(name);
  const good = Object.entries(Object(known)).filter(isGood);
  const last = Object.entries(before).filter((entry) => !isGood(entry));
  const whole = settingsSchema.safeParse(Object.fromEntries([...last, ...good]));
  // A last good value from another release may be wrong in this one.
  const settings = whole.data ?? settingsSchema.safeParse(Object.fromEntries(good)).data ?? before;
  return { settings, problems: [...notes, ...wrong] };
}
