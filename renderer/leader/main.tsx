import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand/vanilla';
import type { VisitState } from '../../visit/state.ts';
import { listenToPointers } from '../touch/pointerInput.ts';
import { usualHands } from '../../visit/hands.ts';
import { keepPhysicalSizes } from '../size/physical.ts';
import { LeaderApp } from './LeaderApp.tsx';

/** The size that the layout is drawn for. Nobody has said how large the staff's own screen really is. */
const usualInches = 24;

const api = window.leader;
const start = await api.start();
// A fault may leave nothing to see or press on this page, so the people's own screen gets the session back.
window.addEventListener('error', () => api.act('failed'));
const root = document.querySelector('#root');
if (root && start) {
  const visit = createStore<VisitState>()(() => start.visit);
  api.onVisit((state) => visit.setState(state, true));
  keepPhysicalSizes(usualInches);
  listenToPointers({
    hands: usualHands,
    keypad: {},
    attention: () => visit.getState().attention.kind,
    onTouched: () => api.send({ kind: 'touched' }),
    onAnswered: () => api.send({ kind: 'answered' }),
    onAct: () => {},
    onVoiceKey: () => {},
  });
  createRoot(root).render(<LeaderApp api={api} start={start} store={visit} />);
}
