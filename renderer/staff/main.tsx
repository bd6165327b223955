import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { listenToPointers } from '../touch/pointerInput.ts';
import { usualHands } from '../../visit/hands.ts';
import { keepPhysicalSizes } from '../size/physical.ts';
import { StaffApp } from './StaffApp.tsx';

/** The size that the layout is drawn for. The clinic may not have set its own yet, and before the PIN this page gets no settings. */
const usualInches = 24;

const api = window.staff;
const start = await api.start();
const root = document.querySelector('#root');
if (root && start) {
  keepPhysicalSizes(usualInches);
  listenToPointers({
    hands: usualHands,
    keypad: {},
    attention: () => 'present',
    onTouched: () => api.act({ kind: 'touched' }),
    onAnswered: () => {},
    onAct: () => {},
    onVoiceKey: () => {},
  });
  createRoot(root).render(<StaffApp api={api} start={start} />);
}
