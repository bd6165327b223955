import { ArrowLeft, ChartColumn, Download, LifeBuoy, RefreshCw, Upload } from 'lucide-react';
import { useState } from 'react';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StickCall } from '../../main/bridge/forms.ts';
import { Control } from '../ui/Control.tsx';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface StickScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onMenu: (menu: StaffMenu) => void;
  readonly onBack: () => void;
}

/** As many sticks fit on the screen. */
const mostSticks = 2;

/** What a stick is for: the set-up of this kiosk goes to another one, or of another one to here, and a report goes to whoever helps. */
export function StickScreen({ api, menu, onMenu, onBack }: StickScreenProps) {
  const [outcome, setOutcome] = useState<{ readonly isDone: boolean; readonly lines: readonly string[] }>();
  const [sure, setSure] = useState<string>();
  const call = async (does: StickCall['does'], folder: string) => {
    setSure(undefined);
    const answer = await api.stick({ does, folder });
    if (!answer) return;
    setOutcome(answer);
    onMenu(answer.menu);
  };
  const look = async () => {
    const now = await api.look();
    if (now) onMenu(now);
  };
  return (
    <StaffFrame
      title={staffWords.stick}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />
          <Control name="again" label={staffWords.stickAgain} icon={RefreshCw} onAct={() => void look()} />
        </>
      }
    >
      <p>{staffWords.stickHow}</p>
      {outcome?.isDone && (
        <p role="status">
          <strong>{staffWords.stickDone}.</strong> {outcome.lines.join(' ')}
        </p>
      )}
      {outcome && !outcome.isDone && <Problems problems={outcome.lines} />}
      {menu.sticks.length === 0 && <p>{staffWords.stickNone}</p>}
      {menu.sticks.slice(0, mostSticks).map(({ folder, hasSetup }, index) => (
        <div key={folder} className={styles['menu']}>
          <Control
            name={`write-${index}`}
            label={staffWords.stickWrite}
            note={folder}
            icon={Download}
            onAct={() => void call('writeSetup', folder)}
          />
          <Control
            name={`report-${index}`}
            label={staffWords.stickReport}
            note={folder}
            icon={LifeBuoy}
            onAct={() => void call('writeReport', folder)}
          />
          {menu.usage && (
            <Control
              name={`counts-${index}`}
              label={staffWords.stickCounts}
              note={folder}
              icon={ChartColumn}
              onAct={() => void call('writeCounts', folder)}
            />
          )}
          {hasSetup && (
            <Control
              name={`take-${index}`}
              label={sure === folder ? staffWords.stickTakeSure : staffWords.stickTake}
              note={folder}
              icon={Upload}
              look={sure === folder ? 'help' : 'plain'}
              onAct={() => (sure === folder ? void call('takeSetup', folder) : setSure(folder))}
            />
          )}
        </div>
      ))}
    </StaffFrame>
  );
}
