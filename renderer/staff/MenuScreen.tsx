import {
  BookCheck,
  ChartColumn,
  Clock,
  Footprints,
  Info,
  Keyboard,
  KeyRound,
  LogOut,
  Presentation,
  RotateCcw,
  Settings2,
  Sparkles,
  Usb,
  Volume2,
  X,
} from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import { AboutScreen, CardsScreen } from './Reading.tsx';
import { UsageScreen } from './UsageScreen.tsx';
import { StickScreen } from './StickScreen.tsx';
import { HoursScreen } from './HoursScreen.tsx';
import { KeypadScreen } from './KeypadScreen.tsx';
import { Session } from './Session.tsx';
import { SoundScreen } from './SoundScreen.tsx';
import { ChoosePin, SetUp } from './SetUp.tsx';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import styles from './staff.module.css';
import { Wiping } from './Wiping.tsx';
import { overdueWords, staffWords, talkLength, talkNamed } from './words.ts';

interface MenuScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onMenu: (menu: StaffMenu) => void;
}

type StaffScreen =
  | 'menu'
  | 'session'
  | 'clinic'
  | 'keypad'
  | 'sound'
  | 'hours'
  | 'stick'
  | 'use'
  | 'pin'
  | 'cards'
  | 'about'
  | 'wiping';

/** What staff find behind their door. */
export function MenuScreen({ api, menu, onMenu }: MenuScreenProps) {
  const [screen, setScreen] = useState<StaffScreen>('menu');
  const toMenu = () => setScreen('menu');
  const done = (changed: StaffMenu) => {
    onMenu(changed);
    toMenu();
  };
  switch (screen) {
    case 'session':
      return <Session api={api} menu={menu} onMenu={onMenu} onBack={toMenu} />;
    case 'clinic':
      return <SetUp api={api} menu={menu} isFirst={false} onDone={done} />;
    case 'sound':
      return <SoundScreen api={api} menu={menu} onDone={done} />;
    case 'use':
      return <UsageScreen api={api} menu={menu} onMenu={onMenu} onBack={toMenu} />;
    case 'stick':
      return <StickScreen api={api} menu={menu} onMenu={onMenu} onBack={toMenu} />;
    case 'hours':
      return <HoursScreen api={api} menu={menu} onDone={done} />;
    case 'keypad':
      return <KeypadScreen api={api} menu={menu} onDone={done} />;
    case 'pin':
      return <NewPin api={api} onBack={toMenu} onDone={done} />;
    case 'cards':
      return <CardsScreen reviews={menu.reviews} onBack={toMenu} />;
    case 'about':
      return <AboutScreen menu={menu} onBack={toMenu} />;
    case 'wiping':
      return <Wiping onOver={toMenu} />;
    default:
      return <Menu api={api} menu={menu} onOpen={setScreen} />;
  }
}

interface MenuProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onOpen: (screen: StaffScreen) => void;
}

function Menu({ api, menu: { talks, reviews, settingProblems }, onOpen }: MenuProps) {
  const overdue = reviews.filter(({ isOverdue }) => isOverdue).length;
  const [sure, setSure] = useState<'restart' | 'leave'>();
  return (
    <StaffFrame
      title={staffWords.menu}
      foot={
        <Control
          name="close"
          label={staffWords.close}
          note={staffWords.closeNote}
          icon={X}
          onAct={() => api.act({ kind: 'close' })}
        />
      }
    >
      {talks.map(({ guideId, title, steps, minutes }) => (
        <Control
          key={guideId}
          name={`talk-${guideId}`}
          label={talkNamed(title)}
          note={talkLength(steps, minutes)}
          icon={Footprints}
          look="primary"
          onAct={() => api.act({ kind: 'consultation', guideId })}
        />
      ))}
      <Control
        name="session"
        label={staffWords.session}
        note={staffWords.sessionNote}
        icon={Presentation}
        look="primary"
        onAct={() => onOpen('session')}
      />
      <div className={styles['menu']}>
        <Control
          name="wipe"
          label={staffWords.wipe}
          note={staffWords.wipeNote}
          icon={Sparkles}
          onAct={() => onOpen('wiping')}
        />
        <Control name="sound" label={staffWords.sound} icon={Volume2} onAct={() => onOpen('sound')} />
        <Control name="hours" label={staffWords.hours} icon={Clock} onAct={() => onOpen('hours')} />
        <Control name="clinic" label={staffWords.clinic} icon={Settings2} onAct={() => onOpen('clinic')} />
        <Control name="keypad" label={staffWords.keypad} icon={Keyboard} onAct={() => onOpen('keypad')} />
        <Control
          name="cards"
          label={staffWords.cards}
          note={overdue > 0 ? overdueWords(overdue) : undefined}
          icon={BookCheck}
          onAct={() => onOpen('cards')}
        />
        <Control name="pin" label={staffWords.changePin} icon={KeyRound} onAct={() => onOpen('pin')} />
        <Control name="use" label={staffWords.usage} icon={ChartColumn} onAct={() => onOpen('use')} />
        <Control name="stick" label={staffWords.stick} icon={Usb} onAct={() => onOpen('stick')} />
        <Control
          name="about"
          label={staffWords.about}
          note={settingProblems.length > 0 ? staffWords.settingProblem : undefined}
          icon={Info}
          onAct={() => onOpen('about')}
        />
        <Control
          name="restart"
          label={sure === 'restart' ? staffWords.restartSure : staffWords.restart}
          icon={RotateCcw}
          look={sure === 'restart' ? 'help' : 'plain'}
          onAct={() => (sure === 'restart' ? api.act({ kind: 'restart' }) : setSure('restart'))}
        />
        <Control
          name="leave"
          label={sure === 'leave' ? staffWords.leaveSure : staffWords.leave}
          icon={LogOut}
          look={sure === 'leave' ? 'help' : 'plain'}
          onAct={() => (sure === 'leave' ? api.act({ kind: 'leave' }) : setSure('leave'))}
        />
      </div>
    </StaffFrame>
  );
}

interface NewPinProps {
  readonly api: StaffApi;
  readonly onBack: () => void;
  readonly onDone: (menu: StaffMenu) => void;
}

function NewPin({ api, onBack, onDone }: NewPinProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const save = async (pin: string) => {
    const answer = await api.save({ settings: {}, pin });
    if (answer?.kind === 'saved') onDone(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  return (
    <StaffFrame
      title={staffWords.changePin}
      foot={<Control name="back" label={staffWords.back} icon={X} onAct={onBack} />}
    >
      <Problems problems={problems} />
      <ChoosePin onChosen={(pin) => void save(pin)} />
    </StaffFrame>
  );
}
