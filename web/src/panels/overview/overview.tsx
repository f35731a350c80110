import './overview.css';
import { useMemo } from 'react';
import type { Corridor, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { usePreferences } from '../../design/preferences.js';
import { formatDuration, formatNumber, formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { eventKind, eventToken } from '../../map/events/event-atlas.js';
import { LOS_NAMES, losToken } from '../../map/los.js';
import { useCity, useMap } from '../../map/map-context.js';
import { Figures } from '../../parts/figures.js';
import { LosChip } from '../../parts/los-chip.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Loading, Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';

/** The operations centre's first look: how the city runs, which corridors do not, what happened. */
export function Overview() {
  const { t, nameOf } = useT();
  const live = useLive();
  const city = useCity();
  const map = useMap();
  const { selection, select } = useSelection();
  const { data, error, mutate } = useResource<Page<Corridor>>('/corridors', 5_000);
  const corridors = useMemo(
    () => [...(data?.items ?? [])].sort((a, b) => b.los - a.los || delay(b) - delay(a)),
    [data],
  );
  const known = [...live.links.values()].filter((link) => link.speedKmh !== null);
  const meanKmh = known.length > 0 ? known.reduce((sum, link) => sum + (link.speedKmh ?? 0), 0) / known.length : null;
  const arrived = live.tracks !== null || live.links.size > 0 || live.events.size > 0;
  const events = [...live.events.values()].sort((a, b) => b.severity - a.severity || b.startMs - a.startMs);
  return (
    <Panel
      title={t('overview.title')}
      note={
        city.city
          ? t('overview.note', {
              junctions: city.city.counts.signalised ?? 0,
              links: city.city.counts.links ?? 0,
            })
          : null
      }
    >
      <Figures
        items={[
          {
            label: t('overview.inView'),
            value: live.tracks ? formatNumber(live.tracks.rows) : MISSING,
            unit: t('unit.objects'),
          },
          { label: t('overview.meanSpeed'), value: formatNumber(meanKmh, 1), unit: t('unit.kmh') },
          {
            label: t('overview.events'),
            value: arrived ? formatNumber(events.length) : MISSING,
            unit: t('unit.pieces'),
            ...(events.some((e) => e.severity > 2) ? { tone: 'danger' as const } : {}),
          },
        ]}
      />
      <LosShare />
      <Section title={t('overview.corridors')} note={t('overview.corridors.note')}>
        <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
          {() =>
            corridors.length === 0 ? (
              <Empty title={t('overview.noCorridors')} hint={t('overview.noCorridors.hint')} />
            ) : (
              <table className="table">
                <thead>
                  <tr>
                    <th>{t('kind.corridor')}</th>
                    <th>{t('figure.los')}</th>
                    <th className="num">{t('figure.travelTime')}</th>
                    <th className="num">{t('figure.delay')}</th>
                  </tr>
                </thead>
                <tbody>
                  {corridors.map((corridor) => (
                    <tr
                      key={corridor.id}
                      data-link="true"
                      aria-selected={selection?.kind === 'corridor' && selection.id === corridor.id}
                      onClick={() => {
                        select({ kind: 'corridor', id: corridor.id });
                        const area = areaOf(corridor.linkIds.map((id) => city.linkById.get(id)?.path ?? []));
                        if (area) map?.fit(area);
                      }}
                    >
                      <td>
                        <button type="button" className="link">
                          {nameOf(corridor)}
                        </button>
                        <small>
                          {formatNumber(corridor.lengthM / 1000, 1)} {t('unit.km')}
                        </small>
                      </td>
                      <td>
                        <LosChip los={corridor.los} />
                      </td>
                      <td className="num" title={formatTime(corridor.eventTimeMs)}>
                        {formatDuration(corridor.travelTimeS)}
                      </td>
                      <td className="num quiet">
                        {corridor.travelTimeS === null
                          ? MISSING
                          : `+${formatDuration(Math.max(0, corridor.travelTimeS - corridor.freeFlowTimeS))}`}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Ready>
      </Section>
      <Section title={t('overview.eventList')}>
        {!arrived ? (
          <Loading rows={3} />
        ) : events.length === 0 ? (
          <p className="overview-none">{t('overview.noEvents')}</p>
        ) : (
          <ul className="overview-events">
            {events.slice(0, 12).map((event) => (
              <li key={event.id}>
                <button
                  type="button"
                  onClick={() => {
                    select({ kind: 'event', id: event.id });
                    map?.goTo(event.longitude, event.latitude);
                  }}
                >
                  <i style={{ background: `var(--${eventToken(event.kind)})` }} />
                  <span>{event.description || t(`event.${eventKind(event.kind)}` as Key)}</span>
                  <time>{formatTime(event.startMs, false)}</time>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Panel>
  );
}

/** How much of the road in view runs at which level of service, by length. */
function LosShare() {
  const { t } = useT();
  const live = useLive();
  const city = useCity();
  const { palette } = usePreferences();
  const metres = [0, 0, 0, 0, 0];
  for (const link of live.links.values()) {
    const length = city.linkById.get(link.linkId)?.lengthM ?? 0;
    metres[link.los] = (metres[link.los] ?? 0) + length;
  }
  const known = metres.slice(1).reduce((sum, length) => sum + length, 0);
  return (
    <div className="share">
      <div className="share-bar" role="img" aria-label={t('overview.share')}>
        {[1, 2, 3, 4].map((los) => (
          <i key={los} style={{ flexGrow: metres[los] ?? 0, background: `var(--${losToken(los, palette)})` }} />
        ))}
      </div>
      <ul>
        {[1, 2, 3, 4].map((los) => (
          <li key={los}>
            <span className="dot" style={{ background: `var(--${losToken(los, palette)})` }} />
            {t(`los.${LOS_NAMES[los] ?? 'unknown'}` as Key)}
            <b>{known > 0 ? `${formatNumber(((metres[los] ?? 0) / known) * 100)}%` : MISSING}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function delay(corridor: Corridor): number {
  return corridor.travelTimeS === null ? -1 : corridor.travelTimeS - corridor.freeFlowTimeS;
}

function areaOf(paths: readonly (readonly (readonly [number, number])[])[]) {
  const points = paths.flat();
  if (points.length === 0) return null;
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}
