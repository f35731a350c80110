import { formatDateTime, formatNumber } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { eventKind, eventToken } from '../../map/events/event-atlas.js';
import { useMap } from '../../map/map-context.js';
import { useSelection } from '../../shell/address.js';
import { eventTitle } from '../event-title.js';
import { type AdvisoryFeature, idOf } from './use-advisories.js';

/** Advisories, gravest first. */
export function AdvisoryList({ advisories }: { readonly advisories: readonly AdvisoryFeature[] }) {
  const { t, language } = useT();
  const map = useMap();
  const { selection, select } = useSelection();
  return (
    <ul className="advisories">
      {advisories.map((feature) => {
        const { properties, geometry } = feature;
        const id = idOf(feature);
        const kind = t(`event.${eventKind(properties.kind)}` as Key);
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
                  {kind} · {formatDateTime(properties.startMs, language)}
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
  );
}
