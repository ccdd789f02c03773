import './theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from './i18n';
import { App } from './app/App';

const root = document.getElementById('portal');
if (!root) throw new Error('The page has no place for the portal.');

await startTexts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
