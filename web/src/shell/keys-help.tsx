import { type Key, useT } from '../i18n/i18n.js';
import { Dialog } from '../parts/dialog.js';

const GROUPS: readonly (readonly [title: Key, keys: readonly (readonly [keys: string, meaning: Key])[]])[] = [
  [
    'keys.group.desk',
    [
      ['/', 'keys.search'],
      ['Esc', 'keys.escape'],
      ['?', 'keys.help'],
      ['Tab', 'keys.tab'],
    ],
  ],
  [
    'keys.group.pages',
    [
      ['g o', 'rail.overview'],
      ['g s', 'rail.signals'],
      ['g p', 'rail.parking'],
      ['g f', 'rail.fleets'],
      ['g d', 'rail.devices'],
      ['g m', 'rail.operations'],
    ],
  ],
  [
    'keys.group.time',
    [
      ['␣', 'time.toggle'],
      [', .', 'keys.step'],
      ['[ ]', 'keys.speed'],
      ['l', 'time.toLive'],
      ['← →', 'keys.scrub'],
    ],
  ],
  [
    'keys.group.map',
    [
      ['+ −', 'keys.zoom'],
      ['← ↑ → ↓', 'keys.pan'],
      ['3', 'keys.tilt'],
    ],
  ],
];

/** What keys do. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const { t } = useT();
  return (
    <Dialog title={t('keys.title')} wide testId="keys-help" onClose={onClose}>
      <div className="keys-groups">
        {GROUPS.map(([title, keys]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl className="keys">
              {keys.map(([each, meaning]) => (
                <div key={each}>
                  <dt>
                    {each.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(meaning)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
