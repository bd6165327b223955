/** The kiosk's own words, in one place for the day they are said in another language. */
export const words = {
  allQuestions: 'All questions',
  anotherCardFirst: 'More to read',
  answerInShort: 'In short',
  askAdded: 'On my list',
  askMyDoctor: 'Ask my doctor about this',
  back: 'Back',
  calmMotion: 'Calm motion',
  clinicNumber: 'This clinic',
  comfort: 'Easier to read',
  comfortTitle: 'Make it easier to read',
  done: 'Done',
  draft: 'Not yet checked by your clinic',
  emergencyNumber: 'Emergency number',
  finish: 'Finish',
  help: 'Need help?',
  helpAboutTitle: 'About what you read here',
  helpFirst: 'This screen cannot call anyone.',
  helpNow: 'Tell a member of staff now.',
  highContrast: 'High contrast',
  keepReading: 'Yes, keep reading',
  morePages: 'Read on',
  myList: 'My list',
  myQuestions: 'My questions',
  myQuestionsEmpty: 'Your list is empty. Open a question, then touch “Ask my doctor about this”.',
  myQuestionsShow: 'Show this list to your doctor or nurse. It is gone when you touch “Finish”.',
  nextQuestion: 'Next question',
  noCards: 'There is nothing to read here yet. Please ask a member of staff.',
  off: 'Off',
  on: 'On',
  pageBack: 'Page back',
  previousQuestion: 'Previous question',
  prompts: 'You could ask your doctor',
  remove: 'Take off',
  sheetAsk: 'Ask a member of staff for it.',
  sources: 'Sources',
  sourcesAll: 'Studies',
  sourcesCited: 'Studies behind this answer',
  sourcesNone: 'This answer names no study.',
  sourcesOther: 'All other studies',
  sourcesWho: 'Who wrote this?',
  stillReading: 'Are you still reading?',
  stillReadingWhy: 'If nobody answers, this screen starts again for the next person.',
  textSize: 'Text size',
  textSizes: ['Normal', 'Large', 'Larger', 'Largest'],
  topicsTitle: 'What would you like to know?',
  touch: 'Touch to find out',
} as const;

/** "page 1 of 3". */
export function pageOf(page: number, pages: number): string {
  return `page ${page} of ${pages}`;
}

/** Where a clinic keeps a sheet of its own. */
export function sheetPlace(place: string): string {
  return `You find it here: ${place}.`;
}

/** Names a clinic's own sheet. */
export function sheetTitle(name: string): string {
  return `This clinic’s own ${name}`;
}
