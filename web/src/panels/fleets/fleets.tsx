import { formatDateTime, formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { eventKind, eventToken } from '../../map/events/event-atlas.js';
import { useMap } from '../../map/map-context.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { eventTitle } from '../event-title.js';
import './fleets.css';
import { idOf, useAdvisories } from './use-advisories.js';

/** What fleets are told of the road: as a list, and as it changes. */
export function Fleets() {
  const { t, language } = useT();
  const map = useMap();
  const { selection, select } = useSelection();
  const { advisories, error, streaming, reload } = useAdvisories(null);
  return (
    <Panel
      title={t('fleets.title')}
      note={t('fleets.note')}
      actions={
        <span className="tag" data-tone={streaming ? 'good' : 'warning'}>
          {t(streaming ? 'fleets.streaming' : 'fleets.waiting')}
        </span>
      }
    >
      <Ready data={advisories} error={error} rows={8} onRetry={reload}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('fleets.none')} hint={t('fleets.none.hint')} />
          ) : (
            <ul className="advisories">
              {items.map((feature) => {
                const { properties, geometry } = feature;
                const id = idOf(feature);
                return (
                  <li key={id} aria-current={selection?.kind === 'event' && selection.id === id ? 'true' : undefined}>
                    <button
                      type="button"
                      onClick={() => {
                        select({ kind: 'event', id });
                        map?.goTo(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0, 16);
                      }}
                    >
                      <i style={{ background: `var(--${eventToken(properties.kind)})` }} />
                      <span>
                        <strong>{eventTitle(properties, { t, language })}</strong>
                        <small>
                          {t(`event.${eventKind(properties.kind)}` as Key)} ·{' '}
                          {formatDateTime(properties.startMs, language)}
                          {properties.radiusM ? ` · ${formatNumber(properties.radiusM)} ${t('unit.m')}` : ''}
                        </small>
                      </span>
                      <span className="tag" data-tone={properties.severity > 2 ? 'danger' : 'warning'}>
                        {t(`severity.${Math.min(4, Math.max(1, properties.severity))}` as Key)}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Ready>
      <footer className="fleets-api">
        <h2>{t('fleets.api')}</h2>
        <p>{t('fleets.api.hint')}</p>
        <code>GET /api/v1/advisories?bbox=w,s,e,n</code>
        <code>GET /api/v1/advisories/stream</code>
        <a className="link" href="/docs" target="_blank" rel="noreferrer">
          {t('fleets.api.docs')}
        </a>
      </footer>
    </Panel>
  );
}
