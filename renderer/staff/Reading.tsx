import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { About, CardReview, StaffSettings } from '../../main/bridge/contract.ts';
import { Control } from '../ui/Control.tsx';
import { pageOf } from '../words.ts';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { reviewedBy, staffWords } from './words.ts';

/** Cards that fit on a page of the shortest screen. */
const cardsAPage = 4;

/** Which cards a clinician has checked, and until when that holds. */
export function CardsScreen({
  reviews,
  onBack,
}: {
  readonly reviews: readonly CardReview[];
  readonly onBack: () => void;
}) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(reviews.length / cardsAPage));
  return (
    <StaffFrame
      title={staffWords.cards}
      note={pages > 1 ? pageOf(page + 1, pages) : undefined}
      foot={
        <>
          <Control
            name="back"
            label={staffWords.back}
            icon={ArrowLeft}
            onAct={() => (page > 0 ? setPage(page - 1) : onBack())}
          />
          {page < pages - 1 && (
            <Control
              name="next"
              label={staffWords.next}
              icon={ArrowRight}
              iconAt="end"
              look="primary"
              onAct={() => setPage(page + 1)}
            />
          )}
        </>
      }
    >
      <div className={styles['rows']}>
        {reviews
          .slice(page * cardsAPage, (page + 1) * cardsAPage)
          .map(({ question, isReviewed, reviewer, reviewBy }) => (
            <div key={question} className={styles['row']}>
              <strong>{question}</strong>
              <span>{isReviewed && reviewer ? reviewedBy(reviewer, reviewBy) : staffWords.cardsUnreviewed}</span>
            </div>
          ))}
      </div>
    </StaffFrame>
  );
}

interface AboutScreenProps {
  readonly about: About;
  readonly settings: StaffSettings;
  readonly onBack: () => void;
}

/** What somebody asks for on the telephone when something is wrong. */
export function AboutScreen({ about, settings, onBack }: AboutScreenProps) {
  const lines = [
    ['Anteroom', about.version],
    [staffWords.runtime, about.runtime],
    [staffWords.display, `${about.display}, ${settings.screenDiagonalInches} inches`],
    [staffWords.storage, about.storage],
    [staffWords.data, about.dataFolder],
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
