import { Volume2, VolumeX } from 'lucide-react';
import type { ViewSettings } from '../../main/bridge/contract.ts';
import { useContent, useSend, useVisit, useWords } from '../kiosk.ts';
import { Control } from '../ui/Control.tsx';

/** Whether there is anything to hear in this clinic at all. */
export function hasSound({ sound: { isAmbientOn, areTouchSoundsOn, ceiling } }: ViewSettings): boolean {
  return (isAmbientOn || areTouchSoundsOn) && ceiling > 0;
}

/**
 * A button that turns all sound off for the rest of the visit, the voice too, or turns the sound on again. A clinic without sound has
 * no such button.
 */
export function SoundControl() {
  const words = useWords();
  const { settings } = useContent();
  const { comfort } = useVisit();
  const send = useSend();
  if (!hasSound(settings)) return null;
  const isOn = comfort.sound === 'on';
  return (
    <Control
      name="sound"
      label={isOn ? words.soundIsOn : words.soundIsOff}
      icon={isOn ? Volume2 : VolumeX}
      onAct={() =>
        send({
          kind: 'comfortChanged',
          comfort: isOn ? { ...comfort, sound: 'off', voice: 'off' } : { ...comfort, sound: 'on' },
        })
      }
    />
  );
}
