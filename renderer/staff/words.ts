import type { Weekday } from '../../visit/openingHours.ts';
import type { Review } from '../../main/bridge/contract.ts';

/** What staff read, in one place. */
export const staffWords = {
  about: 'About this kiosk',
  back: 'Back',
  begin: 'Begin',
  cards: 'Cards and their review',
  cardsInReview: 'Being checked',
  cardsUnreviewed: 'Not checked yet',
  changePin: 'Change the PIN',
  clinic: 'Clinic, language, screen',
  clock: 'Clock',
  clockInDoubt:
    'The date cannot be right. Set it on this machine. Until then every check of the cards counts as run out, and sheets have no date.',
  close: 'Close',
  closeNote: 'Back to the patients’ screen',
  data: 'Data folder',
  delete: 'Delete',
  display: 'Display',
  draftsHide: 'Hide them',
  draftsShow: 'Show them, and say so on each',
  draftsTitle: 'Cards that no clinician has checked yet',
  draftsWhy:
    'No clinician has checked the words that come with this kiosk. If you hide them, patients see only cards that were checked, and today there may be none.',
  earlier: 'Earlier',
  enter: 'Enter',
  keypad: 'Keypad',
  keypadActions: {
    next: 'Next',
    previous: 'Back by one',
    select: 'Press',
    back: 'Way back',
    help: 'Need help?',
    voice: 'Voice on and off',
    again: 'Say again',
    louder: 'Louder voice',
    softer: 'Softer voice',
  },
  keypadHow: 'Touch what a key should do, then press the key. Arrows and Enter always work.',
  keypadPress: 'Press the key now, or touch again for none',
  keypadUsual: {
    next: 'Arrows',
    previous: 'Arrows',
    select: 'Enter',
    back: 'No key',
    help: 'No key',
    voice: 'No key',
    again: 'No key',
    louder: 'No key',
    softer: 'No key',
  },
  languages: 'Languages',
  languagesDraft:
    'Nobody in a clinic has checked the words in other languages. Arabic has the words of the screen alone, and no answers.',
  languagesHow: 'Touch the languages that patients can choose. The first is the one that the screen begins in.',
  later: 'Later',
  lookAgain: 'Look again',
  leave: 'Leave to the desktop',
  hours: 'Opening hours',
  hoursAlways: 'The screen is always on.',
  hoursClose: 'Closed on this day',
  hoursClosed: 'closed',
  hoursCloseOn: 'Closed on this date',
  hoursCopy: 'The same from Monday to Friday',
  hoursDay: 'a day',
  hoursDays: 'Single days',
  hoursFrom: 'Opens at',
  hoursMove: 'by',
  hoursNoDays: 'No single days are set. Choose a date on which the clinic is closed.',
  hoursNone: 'No opening hours: always on',
  hoursOpen: 'open: the screen is on',
  hoursOpenDay: 'Open on this day',
  hoursRemove: 'Take this day away',
  hoursSet: 'Set opening hours',
  hoursSilent: 'no music',
  hoursTo: 'Closes at',
  hoursWeek: 'a week',
  hoursWhy: 'Outside these hours the screen is off. A touch wakes it.',
  leaveSure: 'Yes, stop the kiosk',
  menu: 'Staff',
  name: 'Name of the clinic',
  nameTitle: 'Which clinic is this?',
  next: 'Next',
  noPaper: 'Do not print',
  noPrinters: 'This machine has no printer, and no stick is plugged in.',
  none: 'None',
  numberClinic: 'This clinic’s number',
  numberEmergency: 'Emergency number',
  numbersTitle: 'Which numbers should “Need help?” show?',
  numbersWhy: 'Leave empty what patients should not see. The kiosk itself calls nobody.',
  otherLetters: { letters: 'abc', accents: 'áéñ', arabic: 'ابت' },
  panelFault: {
    small: 'This screen is too small: the buttons and letters would not fit. Use one of 10 inches or more.',
    bar: 'This screen is too long and narrow: the buttons and letters would not fit. Use an ordinary screen.',
  },
  paper: 'Printing',
  paperHow: 'Where should the sheet that is taken home come out? Without a printer it can go to a USB stick.',
  paperSize: 'Paper',
  pinAgain: 'The same PIN once more',
  pinChoose: 'Choose a PIN for staff',
  pinChooseWhy: 'Four to eight digits. It opens this menu, and nothing else can.',
  pinDiffers: 'These were not the same. Choose a PIN again.',
  pinForgotten: 'Forgotten? The person who looks after this machine can reset it: see the staff guide.',
  pinTitle: 'PIN',
  placeShort: 'Place',
  plan: 'Keep as a plan',
  planProblem: 'A plan cannot be used. For the person who wrote it:',
  planName: 'Name of the plan',
  planNameTitle: 'What is this plan called?',
  pick: 'Pick cards',
  pickHow: 'Touch the cards in the order in which you want to show them.',
  place: 'Where this kiosk is (only staff see it)',
  quietFrom: 'Silent from',
  quietTo: 'until',
  quietNone: 'Turn silent hours off',
  quietSet: 'Set silent hours',
  restart: 'Restart',
  restartSure: 'Yes, restart now',
  runtime: 'Runs on',
  save: 'Save',
  session: 'Start a session',
  sessionNote: 'You show cards to one person or a group',
  sizeTitle: 'How large is this screen?',
  sizeUnit: 'inches, corner to corner',
  sizeWhy: 'Hold a bank card to the screen. Change the outline until it is as large as the card.',
  shift: 'Capitals',
  smaller: 'Smaller outline',
  space: 'Space',
  stick: 'USB stick',
  stickAgain: 'Look again',
  stickCounts: 'Write the counts',
  stickDone: 'Done',
  stickHow:
    'A set-up makes another kiosk like this one. It has everything but the PIN, the place, the screen and the printer.',
  stickNone: 'Plug in a USB stick, then touch “Look again”.',
  stickReport: 'Write a report for whoever helps',
  stickTake: 'Take over the set-up',
  stickTakeSure: 'Yes, replace the settings here',
  stickWrite: 'Write the set-up',
  storage: 'Storage',
  larger: 'Larger outline',
  settingProblem: 'Mistakes in the settings',
  sound: 'Sound',
  soundMusic: 'Soft music',
  soundTouch: 'Sounds of touch',
  troubles: 'Last troubles',
  troublesTitle: 'What is wrong',
  usage: 'Is it used?',
  usageFall: 'Use usually falls after the first months. Much depends on somebody at the desk who points to the screen.',
  usageHidden: 'under 8',
  usageHours: 'Numbers from 1 to 7 are not shown, and others are rounded to 5, so that nobody can be recognised.',
  usageMost: 'Opened most in the last four weeks',
  usageNever: 'Nobody opened',
  usageNothing: 'Nothing is counted. You can turn counting on: then the first screen says so.',
  usageNotYet: 'There are no numbers yet. The first come when a week is over.',
  usageOff: 'Turn counting on',
  usageOn: 'Turn counting off',
  usageTrend: {
    muchMore: 'Used much more than in the four weeks before.',
    more: 'Used a little more than in the four weeks before.',
    same: 'Used about as much as in the four weeks before.',
    less: 'Used a little less than in the four weeks before.',
    muchLess: 'Used much less than in the four weeks before.',
    unknown: 'There were too few visits to say whether it is used more or less.',
  },
  usageWeeks: 'Visits each week',
  wipe: 'Clean the screen',
  wipeNote: 'The screen ignores touch for a minute',
  wiping: 'Clean the screen now',
} as const;

/** The names of the weekdays. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** "Thu 24 Dec 2026". `day`: ISO date. */
export function dateWords(day: string): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

/** "Not that PIN. 3 tries left." */
export function wrongPin(triesLeft: number): string {
  return triesLeft === 1 ? 'Not that PIN. One try left.' : `Not that PIN. ${triesLeft} tries left.`;
}

/** "Too many wrong PINs. Try again in 1:05." */
export function lockedFor(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `Too many wrong PINs. Try again in ${Math.floor(seconds / 60)}:${rest}.`;
}

/** "Checked by R. Osei, until 2027-11-30." */
export function reviewWords({ status, approval, isOverdue }: Review): string {
  if (status === 'in-review') return staffWords.cardsInReview;
  if (!approval) return staffWords.cardsUnreviewed;
  const { by, until } = approval;
  return isOverdue ? `Overdue: the check by ${by} ran out on ${until}.` : `Checked by ${by}, until ${until}.`;
}

/** "2 checks are overdue". */
export function overdueWords(count: number): string {
  return count === 1 ? '1 check is overdue' : `${count} checks are overdue`;
}

/** "Start a talk: Before a trial". */
export function talkNamed(title: string): string {
  return `Start a talk: ${title}`;
}

/** "10 steps, about 33 minutes". */
export function talkLength(steps: number, minutes: number): string {
  return `${steps} steps, about ${minutes} minutes`;
}

/** "4 cards". */
export function cardsOf(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}

/** "Printer: Ward 3". */
export function printerNamed(name: string): string {
  return `Printer: ${name}`;
}

/** "Stick: BLUE". */
export function stickNamed(name: string): string {
  return `Stick: ${name}`;
}
