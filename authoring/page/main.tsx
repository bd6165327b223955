import '../../renderer/styles/fonts.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import { createRoot } from 'react-dom/client';
import { Author } from './Author.tsx';
import { useWorkspace } from './store.ts';

const { read } = useWorkspace.getState();
void read();
// A file of the pack was saved, by this page, an editor or a command.
import.meta.hot?.on('anteroom:pack', read);
const root = document.querySelector('#root');
if (root) createRoot(root).render(<Author />);
