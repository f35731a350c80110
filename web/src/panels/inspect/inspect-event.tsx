import type { FeatureCollection, Point } from 'geojson';
import type { EventStatement, LineageRef, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatDuration, formatNumber, formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import type { RoadEvent } from '../../live/protocol.js';
import { useLive } from '../../live/use-live.js';
import { eventKind } from '../../map/events/event-atlas.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
import { Empty, Fault, Loading } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { eventTitle } from '../event-title.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { SeenButton } from './seen-button.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

type Advisory = Omit<RoadEvent, 'longitude' | 'latitude'> & { readonly lineage?: LineageRef };
/** Half a box around an event that the list of advisories is asked for, degrees. */
const AROUND = 0.0005;

/** An event, sign, incident, works or weather: how grave, since when, what was said of it, and the message itself. */
export function InspectEvent({ id }: { readonly id: string }) {
  const { t, language } = useT();
  const live = useLive();
  const hintOf = useHint();
  const { select } = useSelection();
  const event = live.events.get(id);
  const box = event && [event.longitude, event.latitude].flatMap((at) => [at - AROUND, at + AROUND]);
  const near = box && [box[0], box[2], box[1], box[3]].map((at) => at?.toFixed(6)).join(',');
  const advisories = useResource<FeatureCollection<Point, Advisory>>(near ? `/advisories?bbox=${near}` : null, 10_000);
  const window = useWindow(24 * 60);
  const {
    data: said,
    error,
    mutate,
  } = useResource<Page<EventStatement>>(`/advisories/${encodeURIComponent(id)}/history?${window}`, 15_000);
  const statements = said?.items ?? [];
  if (!event && statements.length === 0) {
    if (!said && error && error.status !== 404) return <Fault problem={error} onRetry={() => void mutate()} />;
    return said || error ? <Empty title={t('event.over')} hint={t('event.over.hint')} /> : <Loading rows={8} />;
  }
  const told = event ?? (statements[0] && { ...statements[0], kind: 'event' });
  const kind = t(`event.${eventKind(event?.kind ?? 'event')}` as Key);
  const severity = Math.min(4, Math.max(1, event?.severity ?? statements[0]?.severity ?? 1));
  const lineage =
    advisories.data?.features.find((feature) => feature.properties.id === id)?.properties.lineage ??
    statements[0]?.lineage;
  const source = event?.source ?? id.slice(0, id.indexOf('/'));
  return (
    <>
      <Head title={told ? eventTitle(told, { t, language }) : kind}>
        <span className="tag" data-tone={severity > 2 ? 'danger' : 'warning'}>
          {t(`severity.${severity}` as Key)}
        </span>
        {kind}
        <span className="tag">{t(event ? 'event.open' : 'event.over')}</span>
      </Head>
      <div className="inspect-body" data-scroll>
        <Figures
          items={[
            {
              label: t('figure.lasting'),
              value: event?.startMs ? formatDuration((live.nowMs() - event.startMs) / 1000) : MISSING,
              unit: t('unit.minSec'),
              hint: hintOf(event?.startMs, source),
            },
            {
              label: t('figure.radius'),
              value: event?.radiusM ? formatNumber(event.radiusM) : MISSING,
              unit: t('unit.m'),
            },
            { label: t('figure.type'), value: event ? formatNumber(event.type) : MISSING, hint: t('event.type.hint') },
          ]}
        />
        <Section title={t('event.said')} note={t('event.said.note')}>
          {said || error ? <Statements statements={statements} /> : <Loading rows={2} />}
        </Section>
        <Facts
          items={[
            [t('figure.start'), event?.startMs ? formatDateTime(event.startMs, language) : MISSING],
            [t('figure.end'), event?.endMs ? formatDateTime(event.endMs, language) : event ? t('event.open') : MISSING],
            [
              t('figure.source'),
              <button
                key="s"
                type="button"
                className="link mono"
                onClick={() => select({ kind: 'device', id: source })}
              >
                {source}
              </button>,
            ],
            [t('figure.position'), event ? `${event.longitude.toFixed(6)}°, ${event.latitude.toFixed(6)}°` : MISSING],
          ]}
        />
      </div>
      <Foot at={event ? [event.longitude, event.latitude] : null} lineage={lineage}>
        {event ? <SeenButton id={`event:${id}`} /> : null}
      </Foot>
    </>
  );
}

/** The same said again is one line. */
function Statements({ statements }: { readonly statements: readonly EventStatement[] }) {
  const { t } = useT();
  if (statements.length === 0) return <p className="inspect-note">{t('event.said.none')}</p>;
  return (
    <ul className="said">
      {statements.slice(0, 8).map((statement) => (
        <li key={`${statement.firstMs}/${statement.lastMs}/${statement.severity}/${statement.over}`}>
          <time>
            {formatTime(statement.firstMs)}
            {statement.times > 1 ? ` – ${formatTime(statement.lastMs)}` : ''}
          </time>
          <span>
            {statement.over
              ? t('event.cancelled')
              : t(`severity.${Math.min(4, Math.max(1, statement.severity))}` as Key)}
          </span>
          <b>{t('event.times', { count: statement.times })}</b>
        </li>
      ))}
    </ul>
  );
}
