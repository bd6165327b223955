import { ArrowLeft, ArrowRight, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Review, StaffMenu } from '../../main/bridge/contract.ts';
import { Control } from '../ui/Control.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { useListPage } from './useListPage.ts';
import { reviewWords, staffWords } from './words.ts';

/** Cards that fit on a page of a wide screen, and of an upright one. */
const cardsAPage = { wide: 4, upright: 11 } as const;

/** Which cards a clinician has checked, and until when each check is valid. */
export function CardsScreen({ reviews, onBack }: { readonly reviews: readonly Review[]; readonly onBack: () => void }) {
  const { shown, note, back, on } = useListPage(
    reviews,
    cardsAPage[window.innerHeight > window.innerWidth ? 'upright' : 'wide'],
  );
  return (
    <StaffFrame
      title={staffWords.cards}
      note={note}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={back ?? onBack} />
          {on && (
            <Control name="next" label={staffWords.next} icon={ArrowRight} iconAt="end" look="primary" onAct={on} />
          )}
        </>
      }
    >
      <div className={styles['rows']}>
        {shown.map((review, index) => (
          <div key={index} className={styles['row']}>
            <strong>{review.title}</strong>
            <span>{reviewWords(review)}</span>
          </div>
        ))}
      </div>
    </StaffFrame>
  );
}

interface AboutScreenProps {
  readonly menu: Pick<StaffMenu, 'about' | 'settings' | 'settingProblems'>;
  readonly onBack: () => void;
}

/** At most this many mistakes, and this many troubles, fit on their page. Each may be two lines long. */
const mostLines = 3;

/** What somebody asks for on the telephone when something is wrong: facts, and on a page of their own mistakes and troubles. */
export function AboutScreen({ menu, onBack }: AboutScreenProps) {
  const [isOnTroubles, setOnTroubles] = useState(false);
  if (isOnTroubles) return <TroublesScreen menu={menu} onBack={() => setOnTroubles(false)} />;
  const { about, settings, settingProblems } = menu;
  const lines = [
    ['Anteroom', about.version],
    [staffWords.runtime, about.runtime],
    [staffWords.display, `${about.display}, ${settings.screenDiagonalInches} inches`],
    [staffWords.storage, about.storage],
    [staffWords.data, about.dataFolder],
    ...(about.isClockInDoubt ? [[staffWords.clock, staffWords.clockInDoubt]] : []),
    ...(settings.placeName ? [[staffWords.placeShort, settings.placeName]] : []),
  ];
  return (
    <StaffFrame
      title={staffWords.about}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />
          <Control
            name="troubles"
            label={settingProblems.length > 0 ? staffWords.settingProblem : staffWords.troubles}
            icon={TriangleAlert}
            onAct={() => setOnTroubles(true)}
          />
        </>
      }
    >
      <div className={styles['rows']}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles['row']}>
            <strong>{name}</strong>
            <span>{value}</span>
          </div>
        ))}
      </div>
    </StaffFrame>
  );
}

/** What is wrong in the settings, and the last troubles that are not about the settings. */
function TroublesScreen({ menu: { about, settingProblems }, onBack }: AboutScreenProps) {
  const others = about.troubles.filter((trouble) => !settingProblems.some((problem) => trouble.includes(problem)));
  const troubles = [...new Set(others)].slice(0, mostLines);
  return (
    <StaffFrame
      title={staffWords.troublesTitle}
      foot={<Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />}
    >
      <div className={styles['lines']}>
        {settingProblems.length > 0 && <h2>{staffWords.settingProblem}</h2>}
        {settingProblems.slice(0, mostLines).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        <h2>{staffWords.troubles}</h2>
        {troubles.length === 0 && <p>{staffWords.none}</p>}
        {troubles.map((trouble) => (
          <p key={trouble}>{trouble}</p>
        ))}
      </div>
    </StaffFrame>
  );
}
