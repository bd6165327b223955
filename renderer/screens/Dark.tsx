import { WakeSurface } from '../frame/WakeSurface.tsx';
import styles from './Dark.module.css';

/** The black screen outside the opening hours. Nothing moves on it. A touch anywhere, or a key, shows attract. */
export function Dark() {
  return <WakeSurface className={styles['dark']} />;
}
