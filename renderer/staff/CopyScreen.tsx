import { ArrowLeft, Download, RefreshCw, Upload } from 'lucide-react';
import { useState } from 'react';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { SetupCall } from '../../main/bridge/forms.ts';
import { Control } from '../ui/Control.tsx';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface CopyScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onMenu: (menu: StaffMenu) => void;
  readonly onBack: () => void;
}

/** More sticks than this are not plugged into a kiosk. */
const mostSticks = 3;

/** Carries the set-up of this kiosk to another one, or of another one to here, on a stick. */
export function CopyScreen({ api, menu, onMenu, onBack }: CopyScreenProps) {
  const [outcome, setOutcome] = useState<{ readonly isDone: boolean; readonly lines: readonly string[] }>();
  const [sure, setSure] = useState<string>();
  const call = async (does: SetupCall['does'], folder: string) => {
    setSure(undefined);
    const answer = await api.setup({ does, folder });
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
      title={staffWords.copy}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={onBack} />
          <Control name="again" label={staffWords.copyAgain} icon={RefreshCw} onAct={() => void look()} />
        </>
      }
    >
      <p>{staffWords.copyHow}</p>
      {outcome?.isDone && (
        <p role="status">
          <strong>{staffWords.copyDone}.</strong> {outcome.lines.join(' ')}
        </p>
      )}
      {outcome && !outcome.isDone && <Problems problems={outcome.lines} />}
      {menu.sticks.length === 0 && <p>{staffWords.copyNone}</p>}
      {menu.sticks.slice(0, mostSticks).map(({ folder, hasSetup }, index) => (
        <div key={folder} className={styles['menu']}>
          <Control
            name={`write-${index}`}
            label={staffWords.copyWrite}
            note={folder}
            icon={Download}
            onAct={() => void call('write', folder)}
          />
          {hasSetup && (
            <Control
              name={`take-${index}`}
              label={sure === folder ? staffWords.copyTakeSure : staffWords.copyTake}
              note={folder}
              icon={Upload}
              look={sure === folder ? 'help' : 'plain'}
              onAct={() => (sure === folder ? void call('take', folder) : setSure(folder))}
            />
          )}
        </div>
      ))}
    </StaffFrame>
  );
}
