import { useState } from 'react';
import type { StaffMenu, StaffStart } from '../../main/bridge/contract.ts';
import type { StaffApi } from '../../main/bridge/bridge.ts';
import { MenuScreen } from './MenuScreen.tsx';
import { PinScreen } from './PinScreen.tsx';
import { SetUp } from './SetUp.tsx';

interface StaffAppProps {
  readonly api: StaffApi;
  readonly start: StaffStart;
}

/** Staff's own window: the door, the first set-up, and what is behind them. */
export function StaffApp({ api, start }: StaffAppProps) {
  const [menu, setMenu] = useState<StaffMenu>();
  if (menu) return <MenuScreen api={api} menu={menu} onMenu={setMenu} />;
  if (start.kind === 'setUp') return <SetUp api={api} menu={start.menu} isFirst onDone={setMenu} />;
  return <PinScreen api={api} lockedForMs={start.lockedForMs} onOpen={setMenu} />;
}
