import './design/tokens.css';
import './design/map-tokens.css';
import './design/base.css';
import './parts/parts.css';
import './shell/shell.css';
import './shell/panel.css';
import './shell/phone.css';
import './map/map.css';
// The login follows the machine's theme, too.
import './design/preferences.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from './i18n/i18n.js';
import { App } from './shell/app.js';

await startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
