import { type Key, useT } from '../i18n/i18n.js';
import { Dialog } from '../parts/dialog.js';

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
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
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
    </Dialog>
  );
}
