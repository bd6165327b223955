import '../../renderer/styles/fonts.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import { createRoot } from 'react-dom/client';
import { Author } from './Author.tsx';
import { useWorkspace } from './store.ts';

const { read } = useWorkspace.getState();
void read();
// Whatever saves a file of the pack: this page, an editor, a command.
import.meta.hot?.on('anteroom:pack', read);
const root = document.querySelector('#root');
if (root) createRoot(root).render(<Author />);
