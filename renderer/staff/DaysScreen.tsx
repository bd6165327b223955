import { addDays, formatISO, parseISO } from 'date-fns';
import { ArrowLeft, ArrowRight, CalendarX, X } from 'lucide-react';
import { useState } from 'react';
import { closedWord } from '../../visit/openingHours.ts';
import { Control } from '../ui/Control.tsx';
import { StaffFrame } from './StaffFrame.tsx';
import { Stepper } from './Stepper.tsx';
import styles from './HoursScreen.module.css';
import { useListPage } from './useListPage.ts';
import { dateWords, staffWords } from './words.ts';

interface DaysScreenProps {
  /** Hours by ISO date. */
  readonly exceptions: Readonly<Record<string, string>>;
  readonly onChange: (exceptions: Readonly<Record<string, string>>) => void;
  readonly onBack: () => void;
}

/** Days that fit on a page. */
const daysAPage = 4;

/** Single days on which the clinic is closed, or has other hours. Days that are over are not shown. */
export function DaysScreen({ exceptions, onChange, onBack }: DaysScreenProps) {
  const [today] = useState(() => formatISO(new Date(), { representation: 'date' }));
  const [day, setDay] = useState(() => daysLater(today, 1));
  const coming = Object.entries(exceptions)
    .map(([date, hours]) => ({ date, hours }))
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const { shown, note, back, on } = useListPage(coming, daysAPage);
  const move = (days: number) => {
    const moved = daysLater(day, days);
    if (moved >= today) setDay(moved);
  };
  const without = (date: string) => Object.fromEntries(Object.entries(exceptions).filter(([each]) => each !== date));
  return (
    <StaffFrame
      title={staffWords.hoursDays}
      note={note}
      foot={
        <>
          <Control name="back" label={staffWords.back} icon={ArrowLeft} onAct={back ?? onBack} />
          {on && <Control name="next" label={staffWords.next} icon={ArrowRight} iconAt="end" onAct={on} />}
        </>
      }
    >
      <div className={styles['week']}>
        <div className={styles['days']}>
          {coming.length === 0 && <p>{staffWords.hoursNoDays}</p>}
          {shown.map(({ date, hours }) => (
            <Control
              key={date}
              name={`remove-${date}`}
              label={`${dateWords(date)}: ${hours === closedWord ? staffWords.hoursClosed : hours}`}
              note={staffWords.hoursRemove}
              icon={X}
              onAct={() => onChange(without(date))}
            />
          ))}
        </div>
        <div className={styles['day']}>
          <Stepper
            name="week"
            title={staffWords.hoursMove}
            value={staffWords.hoursWeek}
            onMove={(by) => move(by * 7)}
          />
          <Stepper name="day" title={staffWords.hoursMove} value={staffWords.hoursDay} onMove={move} />
          <Control
            name="add"
            label={staffWords.hoursCloseOn}
            note={dateWords(day)}
            icon={CalendarX}
            look="primary"
            onAct={() => onChange({ ...exceptions, [day]: closedWord })}
          />
        </div>
      </div>
    </StaffFrame>
  );
}

/** The ISO date of some days later, or earlier. */
function daysLater(day: string, days: number): string {
  return formatISO(addDays(parseISO(day), days), { representation: 'date' });
}
