import type { Words } from './table.ts';

const numbers = new Intl.NumberFormat('ar-EG');
const many = new Intl.PluralRules('ar');

/** A count with its noun: Arabic has words of their own for one, two, a few and many. */
function counted(count: number, { one, two, few, other }: { one: string; two: string; few: string; other: string }) {
  switch (many.select(count)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${numbers.format(count)} ${few}`;
    default:
      return `${numbers.format(count)} ${other}`;
  }
}

const ofAll = (word: string, at: number, all: number) => `${word} ${numbers.format(at)} من ${numbers.format(all)}`;
const minutesOf = (minutes: number) =>
  counted(minutes, { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', other: 'دقيقة' });

/** The kiosk's own words in Arabic. A draft: nobody who speaks it in a clinic has checked it. */
export const ar: Words = {
  andOthers: 'وآخرون',
  allQuestions: 'كل الأسئلة',
  moreToRead: 'للمزيد من القراءة',
  answerInShort: 'باختصار',
  askAbout: 'قد تود أن تسأل',
  askAboutThis: 'أريد أن أسأل',
  askShort: 'علِّم',
  askAdded: 'ضمن أسئلتي',
  askMyDoctor: 'سأسأل طبيبي عن هذا',
  back: 'رجوع',
  blank: 'استراحة',
  calmMotion: 'حركة أقل',
  agendaEmpty: 'لا شيء معلَّم. يمكنك الرجوع ولمس «أريد أن أسأل».',
  agendaShow: 'راجعا هذه القائمة معاً. يمكنك تصويرها. تُمحى عندما ينتهي الحديث.',
  clear: 'فهمت',
  clinicNumber: 'هذه العيادة',
  close: 'إغلاق',
  comfort: 'النص والصوت',
  comfortTitle: 'النص والصوت',
  demo: 'عرض تجريبي. للموظفين: المسوا الاسم في الأعلى خمس مرات للإعداد.',
  draft: 'لم تراجعه عيادتك بعد',
  emergencyNumber: 'رقم الطوارئ',
  endSession: 'إنهاء',
  endSessionTitle: 'هل تنهي هذه الجلسة؟',
  endSessionWhy: 'ستُمحى الأسئلة المعلَّمة. قد تود أخذها معك أولاً.',
  endSessionYes: 'نعم، أنهِها',
  endTalk: 'إنهاء الحديث',
  endTalkNo: 'لا، تابع',
  endTalkTitle: 'هل تنهي هذا الحديث؟',
  endTalkWhy: 'سيُمحى ما علَّمته وقائمة أسئلتك. قد تود أخذها معك أولاً.',
  endTalkYes: 'نعم، أنهِه',
  forClinician: 'للطبيب:',
  forStaff: 'للموظفين',
  finish: 'إنهاء',
  help: 'تحتاج مساعدة؟',
  language: 'اللغة',
  thisScreen: 'هذه الشاشة',
  helpFirst: 'هذه الشاشة لا تستطيع الاتصال بأحد.',
  handOver: 'تسليم',
  helpNow: 'أخبر أحد الموظفين الآن.',
  hideStrip: 'إخفاء',
  highContrast: 'تباين عالٍ',
  keepReading: 'نعم، أتابع القراءة',
  forAll: 'الجواب نفسه لها كلها',
  mattersHow: 'المس ما يهمك، الأهم أولاً. إن لم تكن متأكداً فتابع من دونه.',
  mattersMine: 'ما يهمني',
  moreCards: 'أسئلة أخرى',
  readOn: 'تابع القراءة',
  moreCodes: 'الرمز التالي',
  moreSteps: 'خطوات أخرى',
  myQuestions: 'أسئلتي',
  myQuestionsEmpty: 'قائمتك فارغة. افتح سؤالاً ثم المس «سأسأل طبيبي عن هذا».',
  myQuestionsShow: 'أرِ هذه القائمة للممرضة أو صوِّرها. تُمحى عندما تلمس «إنهاء» أو تبتعد.',
  nextStep: 'الخطوة التالية',
  nextQuestion: 'السؤال التالي',
  noCards: 'لا شيء للقراءة هنا بعد. اسأل أحد الموظفين من فضلك.',
  nameless: 'Anteroom',
  off: 'لا',
  on: 'نعم',
  otherCards: 'بطاقات أخرى على هذه الشاشة',
  ourTalk: 'حديثنا',
  onward: 'التالي',
  pageBack: 'الصفحة السابقة',
  paused: 'استراحة قصيرة',
  pausedTouch: 'المس للمتابعة',
  previousQuestion: 'السؤال السابق',
  printFailed: 'لم يخرج شيء. اسأل أحد الموظفين أو استعمل الرمز أدناه.',
  printIt: 'اطبعها',
  printSaved: 'الورقة على ذاكرة USB. اطلبها من أحد الموظفين.',
  printed: 'ورقتك في الطريق. خذها من الطابعة.',
  printing: 'جارٍ الطبع. لحظة.',
  prompts: 'يمكنك أن تسأل طبيبك',
  remove: 'إزالة',
  sheetChoices: 'الطرق من هنا',
  sheetDraft: 'لم يراجع أي طبيب هذه الكلمات بعد.',
  sheetThrough: 'ما مررنا به',
  sheetAsk: 'اطلبها من أحد الموظفين.',
  larger: 'أكبر',
  smaller: 'أصغر',
  soundIsOff: 'الصوت مطفأ',
  soundIsOn: 'الصوت مشغَّل',
  sources: 'المصادر',
  sourcesAll: 'الدراسات',
  sourcesCited: 'الدراسات وراء هذا الجواب',
  sourcesNone: 'الجواب الذي قرأته لا يذكر أي دراسة.',
  sourcesOther: 'كل الدراسات الأخرى',
  sourcesWho: 'من كتب هذا؟',
  stepBack: 'الخطوة السابقة',
  stillReading: 'هل ما زلت تقرأ؟',
  stillReadingWhy: 'إن لم يلمس أحد الشاشة فستبدأ من جديد وتُمحى أسئلتك.',
  showStrip: 'أظهر أزرار الموظفين',
  takeBack: 'العودة إلى الجلسة',
  takeHome: 'خذها معك',
  takeHomeHow: 'وجِّه كاميرا هاتفك إلى الرمز. فيه قائمتك كنص. لا يُرسل شيء.',
  takeHomeTitle: 'قائمتك لهاتفك',
  teachBack: 'بكلماتك أنت',
  textSize: 'حجم النص',
  textSizes: ['عادي', 'كبير', 'أكبر', 'الأكبر'],
  topicsTitle: 'ماذا تود أن تعرف؟',
  touch: 'المس لتعرف',
  number: (value) => numbers.format(value),
  morePages: (count) =>
    counted(count, { one: 'صفحة أخرى', two: 'صفحتان أخريان', few: 'صفحات أخرى', other: 'صفحة أخرى' }),
  pageOf: (page, pages) => ofAll('صفحة', page, pages),
  sheetPlace: (place) => `تجدها هنا: ${place}.`,
  sheetTitle: (name) => `من هذه العيادة: ${name}`,
  stepOf: (step, steps) => ofAll('خطوة', step, steps),
  minutesLeft: (minutes) => `بقي نحو ${minutesOf(minutes)}`,
  minutesOf,
  codeOf: (code, codes) => ofAll('رمز', code, codes),
  cardNumber: (card, cards) => ofAll('بطاقة', card, cards),
  partOf: (part, parts) => `${numbers.format(part)} من ${numbers.format(parts)}`,
  allCodes: (codes) => `عدد الرموز ${numbers.format(codes)}: خذها كلها.`,
};
