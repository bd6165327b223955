/** What staff read while they lead a session, in one place. */
export const leadWords = {
  asked: 'Is this session still going on?',
  askedWhy: 'Nobody has touched anything for a long time. In a minute it ends, and what was marked is gone.',
  askedYes: 'Yes, go on',
  back: 'Back',
  blank: 'Pause',
  blanked: 'The screen says “A short pause”.',
  cards: 'All cards',
  close: 'Close',
  end: 'End',
  endNo: 'No, go on',
  endTitle: 'End this session?',
  endWhy: 'The questions that were marked will be gone. The people may want to take them home first.',
  endYes: 'Yes, end it',
  exploring: 'The people explore by themselves.',
  handOver: 'Hand the screen over',
  mark: 'Mark a question',
  marked: 'Marked',
  more: 'more',
  next: 'Next',
  nextIs: 'Next',
  noQuestions: 'None yet.',
  notes: 'Your notes',
  now: 'On the screen now',
  noNotes: 'None for this card.',
  questions: 'Questions marked',
  lasted: 'Running',
  resume: 'Go on with the card',
  stoppedAt: 'You stopped at',
  swap: 'Swap the screens',
  takeHome: 'Show the list to take home',
  takingHome: 'The list to take home.',
  takeBack: 'Take the screen back',
  theEnd: 'This is the last one.',
} as const;

const secondsPerMinute = 60;

/** "12:05", the time that a session has lasted. */
export function lasted(seconds: number): string {
  return `${Math.floor(seconds / secondsPerMinute)}:${String(seconds % secondsPerMinute).padStart(2, '0')}`;
}
