import { CircleQuestionMark, Pointer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useContent, useSend } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';
import { FitText } from '../ui/FitText.tsx';
import { LineMotif } from '../ui/LineMotif.tsx';
import { words } from '../words.ts';
import styles from './Attract.module.css';
import { attractQuestions, drift, turnEveryMs } from './attractLoop.ts';

/** What the room sees between visits: one question at a time, nearly still. A touch anywhere begins. */
export function Attract() {
  const { pack, settings } = useContent();
  const send = useSend();
  const [turn, setTurn] = useState(0);
  // A question that has left is taken away: as a picture that nobody sees it would cost as much memory as the screen.
  const [gone, setGone] = useState(-1);
  useEffect(() => {
    const timer = setInterval(() => setTurn((now) => now + 1), turnEveryMs);
    return () => clearInterval(timer);
  }, []);
  const surface = useRef<HTMLButtonElement>(null);
  useEffect(() => surface.current?.focus(), []);

  const questions = attractQuestions(pack.cards);
  const question = (at: number) => questions[at % questions.length] ?? pack.title;
  const { xMm, yMm } = drift(turn);
  return (
    <div className={styles['attract']}>
      <button
        ref={surface}
        type="button"
        className={styles['surface']}
        data-control="wake"
        aria-label={words.touch}
        onClick={() => send({ kind: 'woke' })}
      />
      <div className={styles['picture']} style={{ '--x': xMm, '--y': yMm }}>
        <p className={styles['clinic']}>{settings.clinicName}</p>
        <h1 className={styles['question']}>
          {turn > 0 && gone < turn - 1 && question(turn) !== question(turn - 1) && (
            <span key={turn - 1} className={styles['leaving']} aria-hidden onAnimationEnd={() => setGone(turn - 1)}>
              <FitText text={question(turn - 1)} />
            </span>
          )}
          <span key={turn} className={turn > 0 ? styles['coming'] : undefined}>
            <FitText text={question(turn)} />
          </span>
        </h1>
        <LineMotif turn={turn} />
        <p className={styles['invite']}>
          <Pointer aria-hidden className={styles['finger']} />
          {words.touch}
        </p>
        <p className={styles['disclaimer']}>{pack.disclaimer.short}</p>
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
