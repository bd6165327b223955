import { ArrowLeft, Check, Keyboard } from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { isKeypadKey, type KeypadAction, keypadActions } from '../../visit/keypad.ts';
import { Control } from '../ui/Control.tsx';
import { useKeys } from '../led/useClicker.ts';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';

interface KeypadScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onDone: (menu: StaffMenu) => void;
}

/** Teaches the kiosk the keys of a tactile keypad: touch what a key is for, then press it. */
export function KeypadScreen({ api, menu, onDone }: KeypadScreenProps) {
  const [keypad, setKeypad] = useState(menu.settings.keypad);
  const [learning, setLearning] = useState<KeypadAction>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useKeys((key) => {
    if (!learning || !isKeypadKey(key)) return;
    // A key can mean one thing.
    const others = Object.fromEntries(Object.entries(keypad).filter(([, used]) => used !== key));
    setKeypad({ ...others, [learning]: key });
    setLearning(undefined);
  });
  const save = async () => {
    const answer = await api.save({ settings: { keypad } });
    if (answer?.kind === 'saved') onDone(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  return (
    <StaffFrame
      title={staffWords.keypad}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={() => onDone(menu)} />
          <Control name="save" label={staffWords.save} icon={Check} look="primary" onAct={() => void save()} />
        </>
      }
    >
      <Problems problems={problems} />
      <p>{staffWords.keypadHow}</p>
      <div className={styles['menu']}>
        {keypadActions.map((action) => (
          <Control
            key={action}
            name={`learn-${action}`}
            label={staffWords.keypadActions[action]}
            note={learning === action ? staffWords.keypadPress : (keypad[action] ?? staffWords.keypadUsual[action])}
            icon={Keyboard}
            isOn={learning === action}
            onAct={() => {
              // The button was touched again, and no key was pressed: this action gets no key.
              if (learning === action)
                setKeypad(Object.fromEntries(Object.entries(keypad).filter(([taught]) => taught !== action)));
              setLearning(learning === action ? undefined : action);
            }}
          />
        ))}
      </div>
    </StaffFrame>
  );
}
