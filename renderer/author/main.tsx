import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import parsed, { claims, folder, narration, report } from 'virtual:pack';
import { Author } from './Author.tsx';

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <Author pack={parsed.pack} report={report} claims={claims} narration={narration} folder={folder} />,
  );
