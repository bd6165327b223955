import { useState } from 'react';
import type { Desk, StaffApi, StaffStart } from '../../main/bridge/contract.ts';
import { DeskScreen } from './DeskScreen.tsx';
import { PinScreen } from './PinScreen.tsx';
import { SetUp } from './SetUp.tsx';

interface StaffAppProps {
  readonly api: StaffApi;
  readonly start: StaffStart;
}

/** Staff's own window: the door, the first set-up, and what is behind them. */
export function StaffApp({ api, start }: StaffAppProps) {
  const [desk, setDesk] = useState<Desk>();
  if (desk) return <DeskScreen api={api} desk={desk} onDesk={setDesk} />;
  if (start.kind === 'setUp') return <SetUp api={api} desk={start.desk} isFirst onDone={setDesk} />;
  return <PinScreen api={api} lockedForMs={start.lockedForMs} onOpen={setDesk} />;
}
