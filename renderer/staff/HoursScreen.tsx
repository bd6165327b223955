import { ArrowLeft, CalendarDays, Check, Copy, DoorClosed, DoorOpen, Power } from 'lucide-react';
import { useState } from 'react';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffSettings } from '../../main/bridge/forms.ts';
import { type Weekday, weekdays } from '../../visit/openingHours.ts';
import { Control } from '../ui/Control.tsx';
import { DaysScreen } from './DaysScreen.tsx';
import styles from './HoursScreen.module.css';
import { Problems } from './Problems.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import { Stepper } from './Stepper.tsx';
import { type Bar, barsOf, endsOf, silentBars, usualDay, usualWeek, withMoved } from './week.ts';
import { staffWords, weekdayNames } from './words.ts';

interface HoursScreenProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly onDone: (menu: StaffMenu) => void;
}

/** When the clinic is open, as a week that one sees at a glance. Outside these hours the screen is off. */
export function HoursScreen({ api, menu, onDone }: HoursScreenProps) {
  const [settings, setSettings] = useState(menu.settings);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isOnDays, setOnDays] = useState(false);
  const { openingHours: week, openingExceptions } = settings;
  const change = (part: Partial<StaffSettings>) => setSettings({ ...settings, ...part });
  const isAlwaysOn = Object.keys(week).length === 0;
  const save = async () => {
    const answer = await api.save({ settings: { openingHours: week, openingExceptions } });
    if (answer?.kind === 'saved') onDone(answer.menu);
    else setProblems(answer?.problems ?? []);
  };
  if (isOnDays)
    return (
      <DaysScreen
        exceptions={openingExceptions}
        onChange={(changed) => change({ openingExceptions: changed })}
        onBack={() => setOnDays(false)}
      />
    );
  return (
    <StaffFrame
      title={staffWords.hours}
      note={isAlwaysOn ? staffWords.hoursAlways : staffWords.hoursWhy}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={() => onDone(menu)} />
          <Control name="days" label={staffWords.hoursDays} icon={CalendarDays} onAct={() => setOnDays(true)} />
          <Control name="save" label={staffWords.save} icon={Check} look="primary" onAct={() => void save()} />
        </>
      }
    >
      <Problems problems={problems} />
      {isAlwaysOn ? (
        <Control
          name="hours"
          label={staffWords.hoursSet}
          icon={Power}
          onAct={() => change({ openingHours: usualWeek })}
        />
      ) : (
        <Week
          week={week}
          silentHours={settings.silentHours}
          onChange={(changed) => change({ openingHours: changed })}
        />
      )}
    </StaffFrame>
  );
}

interface WeekProps {
  readonly week: StaffSettings['openingHours'];
  readonly silentHours: string;
  readonly onChange: (week: StaffSettings['openingHours']) => void;
}

/** The seven days with their hours, and beside them what can be done with the chosen one. */
function Week({ week, silentHours, onChange }: WeekProps) {
  const [chosen, choose] = useState<Weekday>('monday');
  const hours = week[chosen];
  const ends = endsOf(hours);
  const set = (text: string | undefined) => onChange({ ...week, [chosen]: text ?? 'closed' });
  const move = (end: 'from' | 'to') => (by: 1 | -1) => set(withMoved(hours ?? usualDay, end, by));
  return (
    <div className={styles['week']}>
      <div className={styles['days']}>
        {weekdays.map((weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            hours={endsOf(week[weekday])}
            open={barsOf(week, weekday)}
            silent={silentBars(silentHours)}
            isChosen={weekday === chosen}
            onAct={() => choose(weekday)}
          />
        ))}
        <p className={styles['key']}>
          <span className={styles['keyOpen']} /> {staffWords.hoursOpen}
          {silentHours !== '' && (
            <>
              <span className={styles['keySilent']} /> {staffWords.hoursSilent}
            </>
          )}
        </p>
      </div>
      <div className={styles['day']}>
        <h2>{weekdayNames[chosen]}</h2>
        <Control
          name="closed"
          label={ends ? staffWords.hoursClose : staffWords.hoursOpenDay}
          icon={ends ? DoorClosed : DoorOpen}
          onAct={() => set(ends ? undefined : usualDay)}
        />
        {ends && (
          <>
            <Stepper name="from" title={staffWords.hoursFrom} value={ends.from} onMove={move('from')} />
            <Stepper name="to" title={staffWords.hoursTo} value={ends.to} onMove={move('to')} />
          </>
        )}
        <Control
          name="copy"
          label={staffWords.hoursCopy}
          icon={Copy}
          onAct={() =>
            onChange({
              ...week,
              ...Object.fromEntries(weekdays.slice(0, 5).map((weekday) => [weekday, hours ?? 'closed'])),
            })
          }
        />
        <Control name="hours" label={staffWords.hoursNone} icon={Power} onAct={() => onChange({})} />
      </div>
    </div>
  );
}

interface DayRowProps {
  readonly weekday: Weekday;
  readonly hours: { readonly from: string; readonly to: string } | undefined;
  readonly open: readonly Bar[];
  readonly silent: readonly Bar[];
  readonly isChosen: boolean;
  readonly onAct: () => void;
}

function DayRow({ weekday, hours, open, silent, isChosen, onAct }: DayRowProps) {
  return (
    <button
      type="button"
      className={styles['row']}
      data-control={`day-${weekday}`}
      data-quick
      aria-pressed={isChosen}
      onClick={onAct}
    >
      <span>{weekdayNames[weekday]}</span>
      <span className={styles['bar']} aria-hidden>
        {open.map((bar, index) => (
          <span key={index} className={styles['open']} style={placeOf(bar)} />
        ))}
        {silent.map((bar, index) => (
          <span key={index} className={styles['silent']} style={placeOf(bar)} />
        ))}
      </span>
      <span className={styles['times']}>{hours ? `${hours.from} to ${hours.to}` : staffWords.hoursClosed}</span>
    </button>
  );
}

function placeOf({ startPercent, widthPercent }: Bar) {
  return { left: `${startPercent}%`, width: `${widthPercent}%` };
}
