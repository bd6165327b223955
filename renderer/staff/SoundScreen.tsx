import { ArrowLeft, Check, Moon, Music, Pointer } from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffSettings } from '../../main/bridge/forms.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import { en as words } from '../words/en.ts';
import { moveHour } from './silentHours.ts';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import { Stepper } from './Stepper.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface SoundScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onDone: (menu: StaffMenu) => void;
}

/** The silent hours that are offered to a clinic that has none yet. */
const usualSilence = '20:00-07:00';

/** Music, sounds of touch, and the hours in which there are none. */
export function SoundScreen({ api, menu, onDone }: SoundScreenProps) {
  const [settings, setSettings] = useState(menu.settings);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const change = (part: Partial<StaffSettings>) => setSettings({ ...settings, ...part });
  const { ambientSound, touchSounds, silentHours } = settings;
  const [from = '', to = ''] = silentHours.split('-');
  const save = async () => {
    const answer = await api.save({ settings: { ambientSound, touchSounds, silentHours } });
    if (answer?.kind === 'saved') onDone(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  return (
    <StaffFrame
      title={staffWords.sound}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={() => onDone(menu)} />
          <Control name="save" label={staffWords.save} icon={Check} look="primary" onAct={() => void save()} />
        </>
      }
    >
      <Problems problems={problems} />
      <div className={styles['menu']}>
        <Control
          name="music"
          label={staffWords.soundMusic}
          note={ambientSound ? words.on : words.off}
          icon={Music}
          isOn={ambientSound}
          onAct={() => change({ ambientSound: !ambientSound })}
        />
        <Control
          name="touch-sounds"
          label={staffWords.soundTouch}
          note={touchSounds ? words.on : words.off}
          icon={Pointer}
          isOn={touchSounds}
          onAct={() => change({ touchSounds: !touchSounds })}
        />
      </div>
      <Control
        name="silence"
        label={silentHours === '' ? staffWords.quietSet : staffWords.quietNone}
        icon={Moon}
        onAct={() => change({ silentHours: silentHours === '' ? usualSilence : '' })}
      />
      {silentHours !== '' && (
        <>
          <Stepper
            name="from"
            title={staffWords.quietFrom}
            value={from}
            onMove={(by) => change({ silentHours: `${moveHour(from, by)}-${to}` })}
          />
          <Stepper
            name="to"
            title={staffWords.quietTo}
            value={to}
            onMove={(by) => change({ silentHours: `${from}-${moveHour(to, by)}` })}
          />
        </>
      )}
    </StaffFrame>
  );
}
