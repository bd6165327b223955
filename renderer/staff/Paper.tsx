import { Ban, Printer, RefreshCw, Usb } from 'lucide-react';
import { useState } from 'react';
import type { StaffMenu } from '../../main/bridge/contract.ts';
import type { StaffSettings } from '../../main/bridge/forms.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { Control } from '../ui/Control.tsx';
import styles from './staff.module.css';
import { printerNamed, staffWords, stickNamed } from './words.ts';

interface PaperProps {
  readonly api: StaffApi;
  readonly menu: StaffMenu;
  readonly settings: StaffSettings;
  readonly onChange: (part: Partial<StaffSettings>) => void;
}

/** The last part of a path: what people call a stick. */
function nameOf(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
}

/** The most places for paper: no clinic has more of them, and more would not fit the screen. */
const mostPlaces = 4;

/** Where the printout goes: to one of the machine's printers, to a stick, or nowhere. */
export function Paper({ api, menu: before, settings, onChange }: PaperProps) {
  const [menu, setMenu] = useState(before);
  const look = async () => setMenu((await api.look()) ?? before);
  const { printer, sheetFolder, paperSize } = settings;
  // A printer that is already set can still be chosen, even if the machine does not see it now.
  const printers = [...new Set([...(printer === '' ? [] : [printer]), ...menu.printers])].slice(0, mostPlaces);
  const folders = [...new Set([...(sheetFolder === '' ? [] : [sheetFolder]), ...menu.folders])].slice(0, mostPlaces);
  const isNone = printer === '' && sheetFolder === '';
  return (
    <>
      <p>{staffWords.paperHow}</p>
      {printers.length + folders.length === 0 && <p>{staffWords.noPrinters}</p>}
      <div className={styles['menu']}>
        {printers.map((name) => (
          <Control
            key={name}
            name={`printer-${name}`}
            label={printerNamed(name)}
            icon={Printer}
            isOn={printer === name}
            onAct={() => onChange({ printer: name, sheetFolder: '' })}
          />
        ))}
        {folders.map((folder) => (
          <Control
            key={folder}
            name={`folder-${folder}`}
            label={stickNamed(nameOf(folder))}
            icon={Usb}
            isOn={printer === '' && sheetFolder === folder}
            onAct={() => onChange({ printer: '', sheetFolder: folder })}
          />
        ))}
        <Control name="look-again" label={staffWords.lookAgain} icon={RefreshCw} onAct={() => void look()} />
        <Control
          name="no-paper"
          label={staffWords.noPaper}
          icon={Ban}
          isOn={isNone}
          onAct={() => onChange({ printer: '', sheetFolder: '' })}
        />
      </div>
      {!isNone && (
        <div className={styles['menu']}>
          {(['A4', 'Letter'] as const).map((size) => (
            <Control
              key={size}
              name={`size-${size}`}
              label={`${staffWords.paperSize}: ${size}`}
              isOn={paperSize === size}
              onAct={() => onChange({ paperSize: size })}
            />
          ))}
        </div>
      )}
    </>
  );
}
