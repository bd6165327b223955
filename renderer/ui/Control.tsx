import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Control.module.css';

interface ControlProps {
  /** Tells this control from others, and stays the same from screen to screen. */
  readonly name: string;
  readonly label: string;
  /** The label's language, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly icon?: LucideIcon;
  /** Where the icon is. */
  readonly iconAt?: 'start' | 'end' | 'top';
  readonly look?: 'plain' | 'primary' | 'help';
  /** For controls that are on or off. */
  readonly isOn?: boolean;
  /** For a button that opens the screen that is shown already. It then leads back. */
  readonly isHere?: boolean;
  /** A second, lighter line. */
  readonly note?: string | undefined;
  /** Acts as often as it is touched, as the keys of a keypad do. */
  readonly isQuick?: boolean;
  /** A number beside the icon. */
  readonly count?: string | undefined;
  /** Shown after the label, for example a state. */
  readonly children?: ReactNode;
  readonly onAct: () => void;
}

/** A button for fingers: large, labelled in reading size, pressed by the screen's interpreter. */
export function Control({
  name,
  label,
  lang,
  icon: Icon,
  iconAt = 'start',
  look = 'plain',
  isOn,
  isHere = false,
  isQuick = false,
  note,
  count,
  children,
  onAct,
}: ControlProps) {
  return (
    <button
      type="button"
      className={styles['control']}
      data-control={name}
      data-look={look}
      data-icon-at={iconAt}
      data-quick={isQuick ? '' : undefined}
      aria-pressed={isOn}
      aria-current={isHere ? 'page' : undefined}
      onClick={onAct}
    >
      {Icon && (
        <span className={styles['sign']}>
          <Icon aria-hidden className={styles['icon']} strokeWidth={2} />
          {count !== undefined && (
            <span className={styles['count']} data-say>
              {count}
            </span>
          )}
        </span>
      )}
      <span className={styles['label']}>
        <span lang={lang}>{label}</span>
        {note && (
          <span className={styles['note']} data-say>
            {note}
          </span>
        )}
      </span>
      {children}
    </button>
  );
}
