import { ArrowLeft, ChartColumn } from 'lucide-react';
import { useState } from 'react';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import { Control } from '../ui/Control.tsx';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './UsageScreen.module.css';
import { staffWords } from './words.ts';

interface UsageScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onMenu: (menu: StaffMenu) => void;
  readonly onBack: () => void;
}

/** At most this many cards that nobody opened are named. */
const mostNever = 2;

/** Whether the kiosk is used: bars and plain sentences. Counting is turned on and off here. */
export function UsageScreen({ api, menu, onMenu, onBack }: UsageScreenProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { usage, settings, picks } = menu;
  const turn = async () => {
    const answer = await api.save({ settings: { counts: !settings.counts } });
    if (answer?.kind === 'saved') onMenu(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  const questionOf = (cardId: string) => picks.find(({ id }) => id === cardId)?.question ?? cardId;
  return (
    <StaffFrame
      title={staffWords.usage}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />
          <Control
            name="counts"
            label={settings.counts ? staffWords.usageOn : staffWords.usageOff}
            icon={ChartColumn}
            onAct={() => void turn()}
          />
        </>
      }
    >
      <Problems problems={problems} />
      {!usage && <p>{settings.counts ? staffWords.usageNotYet : staffWords.usageNothing}</p>}
      {usage && (
        <div className={styles['usage']}>
          <div>
            <p>
              <strong>{staffWords.usageTrend[usage.trend]}</strong>
            </p>
            <h2>{staffWords.usageWeeks}</h2>
            <Bars weeks={usage.weeks} />
          </div>
          <div>
            {usage.most.length > 0 && (
              <>
                <h2>{staffWords.usageMost}</h2>
                <ul>
                  {usage.most.map(({ cardId, opened }) => (
                    <li key={cardId}>
                      {questionOf(cardId)} ({opened ?? staffWords.usageHidden})
                    </li>
                  ))}
                </ul>
              </>
            )}
            {usage.never.length > 0 && (
              <p>
                {staffWords.usageNever}: {usage.never.slice(0, mostNever).map(questionOf).join(' ')}
              </p>
            )}
          </div>
        </div>
      )}
      <p>{staffWords.usageHours}</p>
      {usage && <p>{staffWords.usageFall}</p>}
    </StaffFrame>
  );
}

/** A bar for each week. A number that is not told has a short, hollow bar. */
function Bars({ weeks }: { readonly weeks: readonly { readonly week: string; readonly visits: number | null }[] }) {
  const most = Math.max(10, ...weeks.map(({ visits }) => visits ?? 0));
  return (
    <div className={styles['bars']}>
      {weeks.map(({ week, visits }) => (
        <div key={week} className={styles['week']}>
          <span>{visits === null ? '<8' : visits}</span>
          <span
            className={styles['bar']}
            data-hidden={visits === null ? '' : undefined}
            style={{ height: `${visits === null ? 4 : (100 * visits) / most}%` }}
          />
        </div>
      ))}
    </div>
  );
}
