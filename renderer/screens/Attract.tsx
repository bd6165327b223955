import { CircleQuestionMark, Languages, Pointer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useContent, useKnock, useLanguage, usePackIn, useSend, useWords } from '../kiosk.ts';
import { WakeSurface } from '../frame/WakeSurface.tsx';
import { Control } from '../ui/Control.tsx';
import { ArtView } from '../cards/Drawing.tsx';
import { FitText } from '../ui/FitText.tsx';
import { LineMotif } from '../ui/LineMotif.tsx';
import { languageNames } from '../words/languages.ts';
import styles from './Attract.module.css';
import { attractQuestions, drift, turnEveryMs } from './attractLoop.ts';
import { lateWakeMs, opensDoor } from './door.ts';

/** What the room sees between visits: one question at a time, nearly still. A touch anywhere begins. */
export function Attract() {
  const words = useWords();
  const { pack, settings } = useContent();
  const send = useSend();
  const [turn, setTurn] = useState(0);
  // A question that has faded out is removed: as an invisible picture it would need as much memory as the whole screen.
  const [gone, setGone] = useState(-1);
  useEffect(() => {
    const timer = setInterval(() => setTurn((now) => now + 1), turnEveryMs);
    return () => clearInterval(timer);
  }, []);

  const { languages } = settings;
  const inLanguage = usePackIn();
  const own = useLanguage();
  const others = languages.filter((language) => language !== own);
  const questions = attractQuestions(languages.map((language) => inLanguage(language).cards));
  const question = (at: number) =>
    questions[at % questions.length] ?? { text: pack.title, locale: pack.locale, art: undefined };
  const art = question(turn).art ?? pack.attractArt;
  const { xMm, yMm } = drift(turn);
  return (
    <div className={styles['attract']} style={{ '--others': others.length }}>
      <WakeSurface className={styles['surface']} />
      <div className={styles['picture']} style={{ '--x': xMm, '--y': yMm }}>
        <Door name={settings.clinicName || words.nameless} />
        <h1 className={styles['question']}>
          {turn > 0 && gone < turn - 1 && question(turn).text !== question(turn - 1).text && (
            <span key={turn - 1} className={styles['leaving']} aria-hidden onAnimationEnd={() => setGone(turn - 1)}>
              <FitText text={question(turn - 1).text} />
            </span>
          )}
          <span key={turn} className={turn > 0 ? styles['coming'] : undefined} lang={question(turn).locale}>
            <FitText text={question(turn).text} />
          </span>
        </h1>
        <div className={styles['art']}>
          {art && (
            <div key={turn} className={turn > 0 ? styles['coming'] : undefined}>
              <ArtView art={art} />
            </div>
          )}
        </div>
        <LineMotif turn={turn} />
        <p className={styles['invite']}>
          <Pointer aria-hidden className={styles['finger']} />
          {words.touch}
        </p>
        <div className={styles['disclaimer']}>
          <p>{pack.disclaimer.short}</p>
          {settings.isDemo && <p>{words.demo}</p>}
          {settings.counts && !settings.isDemo && <p>{words.counted}</p>}
        </div>
      </div>
      <div className={styles['languages']}>
        {others.map((language) => (
          <Control
            key={language}
            name={`language-${language}`}
            label={languageNames[language]}
            lang={language}
            icon={Languages}
            onAct={() => send({ kind: 'wokeIn', language })}
          />
        ))}
      </div>
      <div className={styles['help']}>
        <Control
          name="help"
          label={words.help}
          icon={CircleQuestionMark}
          look="help"
          onAct={() => send({ kind: 'helpOpened' })}
        />
      </div>
    </div>
  );
}

/** The clinic's name, which is also the staff door. A touch that does not open the door wakes the screen after a short wait. */
function Door({ name }: { readonly name: string }) {
  const send = useSend();
  const knock = useKnock();
  const knocks = useRef<readonly number[]>([]);
  const wake = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wake.current), []);
  return (
    <p
      className={styles['clinic']}
      data-control="door"
      data-quick
      onClick={() => {
        const nowMs = performance.now();
        clearTimeout(wake.current);
        knocks.current = [...knocks.current, nowMs];
        if (opensDoor(knocks.current)) {
          knocks.current = [];
          knock();
        } else {
          wake.current = setTimeout(() => send({ kind: 'woke' }), lateWakeMs);
        }
      }}
    >
      {name}
    </p>
  );
}
