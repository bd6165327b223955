import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Screen } from 'electron';
import type { Governance, Pack } from '../../content/model/pack.ts';
import { formatProblem } from '../../content/model/problem.ts';
import { isOverdue, type TrustedDay } from '../../content/model/withhold.ts';
import type { Clock } from '../../visit/clock.ts';
import type { About, Review, StaffMenu } from '../bridge/contract.ts';
import type { StaffChanges, StaffSettings } from '../bridge/forms.ts';
import type { UsageSummary } from '../counts/summary.ts';
import type { InForce } from '../inForce.ts';
import { freeMbOf } from '../health/machine.ts';
import type { MachineLog } from '../log.ts';
import { removableFolders } from '../print/removable.ts';
import type { PatientWindow } from '../screen/patientWindow.ts';
import { setupName } from '../setup/contents.ts';
import { picksOf } from '../session/picks.ts';
import { plansIn } from '../session/plans.ts';
import { staffSettings } from '../settings/edit.ts';

interface MenuOptions {
  readonly app: Pick<App, 'getVersion'>;
  readonly screen: Pick<Screen, 'getDisplayMatching'>;
  readonly clock: Clock;
  readonly log: MachineLog;
  readonly dataFolder: string;
  readonly patientWindow: Pick<PatientWindow, 'bounds' | 'contents'>;
  /** How the kiosk was used; null while nothing was counted. */
  readonly usage: () => UsageSummary | null;
}

/** The settings and the words in force: all of them, and those that patients may see. */
interface InForceToday extends Pick<InForce, 'settings' | 'settingProblems' | 'trustedDay'> {
  readonly pack: Pack;
  readonly shown: Pack;
  /** The settings that staff have just saved. They are shown instead of the settings in force until both are the same. */
  readonly written: StaffChanges;
}

/** What staff see behind their door, on this machine, now. */
export async function staffMenu(
  { settings, settingProblems, pack, shown, trustedDay: today, written }: InForceToday,
  { app, screen, clock, log, dataFolder, patientWindow, usage }: MenuOptions,
): Promise<StaffMenu> {
  const { plans, problems } = plansIn(dataFolder, new Set(shown.cards.map(({ id }) => id)));
  // A problem can quote staff's notes from the file. So only the staff menu shows the problem, and the log names only its file and line.
  for (const { file, line } of problems)
    log.error(`plans: there is a mistake in ${file}:${line}; the staff menu says what is wrong`);
  return {
    talks: shown.guides.map(({ id, title, steps }) => ({
      guideId: id,
      title,
      steps: steps.length,
      minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
    picks: picksOf(shown),
    plans: plans.map(({ title, cards }) => ({ title, cards })),
    planProblems: problems.filter(({ isNote }) => !isNote).map(formatProblem),
    settings: withWritten(staffSettings(settings), written),
    settingProblems,
    printers: await printersOf(patientWindow, clock),
    folders: [...new Set([...(settings.sheetFolder ? [settings.sheetFolder] : []), ...removableFolders()])],
    usage: usage(),
    sticks: removableFolders().map((folder) => ({ folder, hasSetup: existsSync(join(folder, setupName)) })),
    about: about({ app, screen, log, dataFolder, patientWindow }, today),
    reviews: reviewsOf(pack, today),
  };
}

/** The settings, with the changes that staff have just saved. */
function withWritten(settings: StaffSettings, written: StaffChanges): StaffSettings {
  return { ...settings, ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) };
}

/** All texts of a pack, in all its languages, each once; those whose check has run out come first. */
function reviewsOf(pack: Pack, today: TrustedDay): readonly Review[] {
  const reviews = [pack, ...pack.translations].flatMap(({ locale, guides, cards }) => [
    ...guides.filter((guide) => guide.locale === locale).map((guide) => reviewOf(guide.title, guide, today)),
    ...cards.filter((card) => card.locale === locale).map((card) => reviewOf(card.question, card, today)),
  ]);
  return reviews.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue));
}

function reviewOf(title: string, of: Governance, today: TrustedDay): Review {
  return { title, status: of.status, approval: of.approval, isOverdue: isOverdue(of, today) };
}

/** The system's printers; none if the system cannot list them. */
function printersOf({ contents }: Pick<PatientWindow, 'contents'>, clock: Clock): Promise<readonly string[]> {
  const found = contents
    .getPrintersAsync()
    .then((printers) => printers.map(({ name }) => name))
    .catch(() => []);
  // Staff must not wait for a print server that does not answer.
  const late = new Promise<readonly string[]>((done) => clock.after(longestLookMs, () => done([])));
  return Promise.race([found, late]);
}

const longestLookMs = 2000;

const mbPerGb = 1000;

function about(
  { app, screen, log, dataFolder, patientWindow }: Omit<MenuOptions, 'clock' | 'usage'>,
  today: TrustedDay,
): About {
  const { bounds, scaleFactor } = screen.getDisplayMatching(patientWindow.bounds());
  return {
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
    display: `${Math.round(bounds.width * scaleFactor)} x ${Math.round(bounds.height * scaleFactor)} pixels`,
    storage: freeSpace(dataFolder),
    isClockInDoubt: today === undefined,
    dataFolder,
    troubles: log.troubles(),
  };
}

function freeSpace(folder: string): string {
  const freeMb = freeMbOf(folder);
  return freeMb === null ? 'unknown' : `${(freeMb / mbPerGb).toFixed(1)} GB free`;
}
