import { ArrowLeft, ArrowRight, Check, Eye, EyeOff, X } from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffSettings } from '../../main/bridge/forms.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import { en as words } from '../words/en.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Paper } from './Paper.tsx';
import { PinPad } from './PinPad.tsx';
import { ScreenSize } from './ScreenSize.tsx';
import { Problems } from './Problems.tsx';
import { panelFault } from '../size/panel.ts';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { staffWords } from './words.ts';
import { Writing } from './Writing.tsx';

interface SetUpProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  /** A first set-up begins with a PIN; without one nothing is kept. */
  readonly isFirst: boolean;
  readonly onDone: (menu: StaffMenu) => void;
}

type Step = 'pin' | 'name' | 'numbers' | 'languages' | 'paper' | 'size' | 'drafts';

const titles: Readonly<Record<Step, string>> = {
  pin: staffWords.pinChoose,
  name: staffWords.nameTitle,
  numbers: staffWords.numbersTitle,
  languages: staffWords.languages,
  paper: staffWords.paper,
  size: staffWords.sizeTitle,
  drafts: staffWords.draftsTitle,
};

/** What a clinic tells a kiosk before it is used, with one question on each screen. */
export function SetUp({ api, menu, isFirst, onDone }: SetUpProps) {
  const later: readonly Step[] = ['name', 'numbers', 'languages', 'paper', 'size', 'drafts'];
  const steps: readonly Step[] = isFirst ? ['pin', ...later] : later;
  const [at, setAt] = useState(0);
  const [settings, setSettings] = useState(menu.settings);
  const [pin, setPin] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const change = (part: Partial<StaffSettings>) => setSettings({ ...settings, ...part });
  const step = steps[at] ?? 'name';
  const isLast = at === steps.length - 1;
  const fault =
    step === 'size'
      ? panelFault({
          widthPx: window.innerWidth,
          heightPx: window.innerHeight,
          diagonalInches: settings.screenDiagonalInches,
        })
      : undefined;
  const save = async () => {
    const answer = await api.save({ settings, pin });
    if (answer?.kind === 'saved') onDone(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  return (
    <StaffFrame
      title={titles[step]}
      note={words.stepOf(at + 1, steps.length)}
      foot={
        <>
          {at > 0 ? (
            <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={() => setAt(at - 1)} />
          ) : (
            <Control
              name="close"
              label={staffWords.close}
              icon={X}
              onAct={() => (isFirst ? api.act({ kind: 'close' }) : onDone(menu))}
            />
          )}
          {step !== 'pin' && !isLast && !fault && (
            <Control
              name="next"
              label={staffWords.next}
              icon={ArrowRight}
              iconAt="end"
              look="primary"
              onAct={() => setAt(at + 1)}
            />
          )}
          {isLast && (
            <Control name="save" label={staffWords.save} icon={Check} look="primary" onAct={() => void save()} />
          )}
        </>
      }
    >
      <Problems problems={problems} />
      {step === 'pin' && (
        <ChoosePin
          onChosen={(chosen) => {
            setPin(chosen);
            setAt(at + 1);
          }}
        />
      )}
      {step === 'name' && (
        <Writing
          key="name"
          keys="letters"
          fields={[
            { name: 'clinicName', label: staffWords.name, value: settings.clinicName, longest: 40 },
            { name: 'placeName', label: staffWords.place, value: settings.placeName, longest: 40 },
          ]}
          onWrite={(name, value) => change({ [name]: value })}
        />
      )}
      {step === 'numbers' && (
        <>
          <p>{staffWords.numbersWhy}</p>
          <Writing
            key="numbers"
            keys="numbers"
            fields={[
              {
                name: 'emergencyNumber',
                label: staffWords.numberEmergency,
                value: settings.emergencyNumber,
                longest: 24,
              },
              { name: 'clinicNumber', label: staffWords.numberClinic, value: settings.clinicNumber, longest: 24 },
            ]}
            onWrite={(name, value) => change({ [name]: value })}
          />
        </>
      )}
      {step === 'languages' && (
        <LanguageChoice chosen={settings.languages} onChoose={(languages) => change({ languages })} />
      )}
      {step === 'paper' && <Paper api={api} menu={menu} settings={settings} onChange={change} />}
      {fault && <p role="alert">{staffWords.panelFault[fault]}</p>}
      {step === 'size' && (
        <ScreenSize
          inches={settings.screenDiagonalInches}
          onInches={(screenDiagonalInches) => change({ screenDiagonalInches })}
        />
      )}
      {step === 'drafts' && (
        <>
          <p>{staffWords.draftsWhy}</p>
          <div className={styles['menu']}>
            <Control
              name="drafts-show"
              label={staffWords.draftsShow}
              icon={Eye}
              isOn={settings.showDrafts}
              onAct={() => change({ showDrafts: true })}
            />
            <Control
              name="drafts-hide"
              label={staffWords.draftsHide}
              icon={EyeOff}
              isOn={!settings.showDrafts}
              onAct={() => change({ showDrafts: false })}
            />
          </div>
        </>
      )}
    </StaffFrame>
  );
}

/** A new PIN, typed twice. */
export function ChoosePin({ onChosen }: { readonly onChosen: (pin: string) => void }) {
  const [first, setFirst] = useState<string>();
  const [isOther, setOther] = useState(false);
  return (
    <>
      <p>{first === undefined ? staffWords.pinChooseWhy : staffWords.pinAgain}</p>
      <p className={styles['said']} role="status">
        {isOther ? staffWords.pinDiffers : ''}
      </p>
      <PinPad
        onPin={(pin) => {
          setOther(first !== undefined && first !== pin);
          if (first === undefined) setFirst(pin);
          else if (first === pin) onChosen(pin);
          else setFirst(undefined);
        }}
      />
    </>
  );
}
