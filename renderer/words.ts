/** The kiosk's own words, in one place for the day they are said in another language. */
export const words = {
  andOthers: 'and others',
  allQuestions: 'All questions',
  moreToRead: 'More to read',
  answerInShort: 'In short',
  askAbout: 'You may want to ask',
  askAboutThis: 'I want to ask',
  askShort: 'Mark',
  askAdded: 'In my questions',
  askMyDoctor: 'Ask my doctor about this',
  back: 'Back',
  blank: 'Pause',
  calmMotion: 'Less movement',
  agendaEmpty: 'Nothing is marked. You can go back and touch “I want to ask”.',
  agendaShow: 'Go through this list together. You may take a photo of it. It is gone when the talk ends.',
  clear: 'I understand',
  clinicNumber: 'This clinic',
  close: 'Close',
  comfort: 'Text and sound',
  comfortTitle: 'Text and sound',
  demo: 'Demonstration. Staff: to set this up, touch the name at the top five times.',
  draft: 'Not yet checked by your clinic',
  emergencyNumber: 'Emergency number',
  endSession: 'End',
  endSessionTitle: 'End this session?',
  endSessionWhy: 'The questions that were marked will be gone. You may want to take them with you first.',
  endSessionYes: 'Yes, end it',
  endTalk: 'End the talk',
  endTalkNo: 'No, go on',
  endTalkTitle: 'End this talk?',
  endTalkWhy: 'What you marked, and your list of questions, will be gone. You may want to take them with you first.',
  endTalkYes: 'Yes, end it',
  forClinician: 'For the clinician:',
  forStaff: 'For staff',
  finish: 'Finish',
  help: 'Need help?',
  helpFirst: 'This screen cannot call anyone.',
  handOver: 'Hand over',
  helpNow: 'Tell a member of staff now.',
  hideStrip: 'Hide these',
  highContrast: 'High contrast',
  keepReading: 'Yes, keep reading',
  forAll: 'For all of them: ask your doctor.',
  mattersHow: 'Touch what matters to you, the most important first. If you are not sure, go on without it.',
  mattersMine: 'What matters to me',
  moreCards: 'More questions',
  readOn: 'Read on',
  moreCodes: 'Next code',
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
  otherCards: 'Other cards on this screen',
  ourTalk: 'Our talk',
  onward: 'Next',
  pageBack: 'Page back',
  paused: 'A short pause',
  pausedTouch: 'Touch to go on',
  previousQuestion: 'Previous question',
  printFailed: 'Nothing came out. Ask a member of staff, or use the code below.',
  printIt: 'Print it',
  printSaved: 'The sheet is on the stick. Ask a member of staff for it.',
  printed: 'Your sheet is on its way. Take it from the printer.',
  printing: 'Printing. One moment.',
  prompts: 'You could ask your doctor',
  remove: 'Take off',
  sheetChoices: 'Ways to go on',
  sheetDraft: 'No clinician has checked these words yet.',
  sheetThrough: 'What we went through',
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
  showStrip: 'Show the buttons of staff',
  takeBack: 'Back to the session',
  takeHome: 'Take it with you',
  takeHomeHow:
    'Point the camera of your phone at the code. It holds your list as text. Nothing is sent, and no page opens.',
  takeHomeTitle: 'Your list, for your phone',
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
  return `about ${minutesOf(minutes)} left`;
}

/** "3 minutes". */
export function minutesOf(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** "Code 1 of 2". */
export function codeOf(code: number, codes: number): string {
  return `Code ${code} of ${codes}`;
}

/** "Card 2 of 5". */
export function cardNumber(card: number, cards: number): string {
  return `Card ${card} of ${cards}`;
}
