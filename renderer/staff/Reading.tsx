import { ArrowLeft, ArrowRight } from 'lucide-react';
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

/** What somebody asks for on the telephone when something is wrong. */
export function AboutScreen({ menu: { about, settings, settingProblems }, onBack }: AboutScreenProps) {
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
      foot={<Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />}
    >
      <div className={styles['rows']}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles['row']}>
            <strong>{name}</strong>
            <span>{value}</span>
          </div>
        ))}
        {settingProblems.length > 0 && (
          <div className={styles['row']}>
            <strong>{staffWords.settingProblem}</strong>
            <div>
              {settingProblems.slice(0, 3).map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </div>
          </div>
        )}
        <div className={styles['row']}>
          <strong>{staffWords.troubles}</strong>
          <div>
            {about.troubles.length === 0 && staffWords.none}
            {about.troubles.slice(0, 3).map((trouble) => (
              <p key={trouble}>{trouble}</p>
            ))}
          </div>
        </div>
      </div>
    </StaffFrame>
  );
}
