/** The kiosk's own words, in one place for the day they are said in another language. */
export const words = {
  allQuestions: 'All questions',
  moreToRead: 'More to read',
  answerInShort: 'In short',
  askAbout: 'You may want to ask about',
  askAboutThis: 'I want to ask',
  askAdded: 'In my questions',
  askMyDoctor: 'Ask my doctor about this',
  back: 'Back',
  calmMotion: 'Less movement',
  clear: 'Clear',
  clinicNumber: 'This clinic',
  close: 'Close',
  comfort: 'Text and sound',
  comfortTitle: 'Text and sound',
  demo: 'Demonstration. Staff: to set this up, touch the name at the top five times.',
  draft: 'Not yet checked by your clinic',
  emergencyNumber: 'Emergency number',
  endTalk: 'End the talk',
  endTalkNo: 'No, go on',
  endTalkTitle: 'End this talk?',
  endTalkWhy: 'What you marked, and your list of questions, will be gone.',
  endTalkYes: 'Yes, end it',
  forClinician: 'For the clinician:',
  finish: 'Finish',
  help: 'Need help?',
  helpFirst: 'This screen cannot call anyone.',
  helpNow: 'Tell a member of staff now.',
  highContrast: 'High contrast',
  keepReading: 'Yes, keep reading',
  mattersHow: 'Touch what matters to you, the most important first. You may also go on without it.',
  moreCards: 'More questions',
  readOn: 'Read on',
  moreSteps: 'More steps',
  myQuestions: 'My questions',
  myQuestionsEmpty: 'Your list is empty. Open a question, then touch “Ask my doctor about this”.',
  myQuestionsShow:
    'Show this list to your nurse, or take a photo of it. It is gone when you touch “Finish” or walk away.',
  nextStep: 'Next step',
  nextQuestion: 'Next question',
  noCards: 'There is nothing to read here yet. Please ask a member of staff.',
  nameless: 'Anteroom',
  off: 'Off',
  on: 'On',
  ourTalk: 'Our talk',
  pageBack: 'Page back',
  previousQuestion: 'Previous question',
  prompts: 'You could ask your doctor',
  remove: 'Take off',
  sheetAsk: 'Ask a member of staff for it.',
  larger: 'Larger',
  smaller: 'Smaller',
  soundIsOff: 'Sound is off',
  soundIsOn: 'Sound is on',
  sources: 'Sources',
  sourcesAll: 'Studies',
  sourcesCited: 'Studies behind this answer',
  sourcesNone: 'The answer that you came from names no study.',
  sourcesOther: 'All other studies',
  sourcesWho: 'Who wrote this?',
  stepBack: 'Step back',
  stillReading: 'Are you still reading?',
  stillReadingWhy: 'If nobody touches the screen, it starts again and your questions are gone.',
  teachBack: 'In your own words',
  textSize: 'Text size',
  textSizes: ['Normal', 'Large', 'Larger', 'Largest'],
  topicsTitle: 'What would you like to know?',
  touch: 'Touch to find out',
} as const;

/** "2 more pages". */
export function morePages(count: number): string {
  return count === 1 ? '1 more page' : `${count} more pages`;
}

/** "Page 1 of 3". */
export function pageOf(page: number, pages: number): string {
  return `Page ${page} of ${pages}`;
}

/** Where a clinic keeps a sheet of its own. */
export function sheetPlace(place: string): string {
  return `You can find it ${place}.`;
}

/** Names a clinic's own sheet. */
export function sheetTitle(name: string): string {
  return `This clinic’s own ${name}`;
}

/** "Step 3 of 10". */
export function stepOf(step: number, steps: number): string {
  return `Step ${step} of ${steps}`;
}

/** "about 12 minutes left". */
export function minutesLeft(minutes: number): string {
  return `about ${minutes} minutes left`;
}
