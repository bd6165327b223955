import type { ComponentProps } from 'react';
import { Control } from '../ui/Control.tsx';
import type { LeadAct } from './leadActs.ts';

interface LeadControlProps extends Pick<ComponentProps<typeof Control>, 'label' | 'iconAt' | 'look'> {
  readonly act: LeadAct;
  readonly send: (event: LeadAct['event']) => void;
}

/** A button with which staff lead a session. */
export function LeadControl({ act: { event, ...control }, send, ...looks }: LeadControlProps) {
  return <Control {...control} {...looks} onAct={() => send(event)} />;
}
