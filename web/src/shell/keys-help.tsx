import { useEffect, useRef } from 'react';
import { type Key, useT } from '../i18n/i18n.js';

const KEYS: readonly (readonly [keys: string, meaning: Key])[] = [
  ['/', 'keys.search'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.help'],
  ['3', 'keys.tilt'],
  ['+ −', 'keys.zoom'],
  ['← ↑ → ↓', 'keys.pan'],
];

export function KeysHelp({ onClose }: { onClose(): void }) {
  const { t } = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" onClose={onClose} aria-label={t('keys.title')}>
      <h2>{t('keys.title')}</h2>
      <dl className="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          {t('action.close')}
        </button>
      </form>
    </dialog>
  );
}
