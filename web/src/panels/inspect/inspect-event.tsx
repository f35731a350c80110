import { formatDateTime, formatDuration, formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { eventKind } from '../../map/events/event-atlas.js';
import { useMap } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Empty } from '../../parts/states.js';
import { Head } from './head.js';

/** An event, sign, incident, works or weather: how grave, since when, how far it reaches. */
export function InspectEvent({ id }: { readonly id: string }) {
  const { t, language } = useT();
  const live = useLive();
  const map = useMap();
  const event = live.events.get(id);
  if (!event) return <Empty title={t('event.over')} hint={t('event.over.hint')} />;
  const severity = Math.min(4, Math.max(1, event.severity));
  return (
    <>
      <Head title={event.description || t(`event.${eventKind(event.kind)}` as Key)}>
        <span className="tag" data-tone={severity > 2 ? 'danger' : 'warning'}>
          {t(`severity.${severity}` as Key)}
        </span>
        {t(`event.${eventKind(event.kind)}` as Key)}
      </Head>
      <div className="inspect-body">
        <Figures
          items={[
            {
              label: t('figure.lasting'),
              value: event.startMs ? formatDuration((live.nowMs() - event.startMs) / 1000) : MISSING,
              unit: t('unit.minSec'),
            },
            {
              label: t('figure.radius'),
              value: event.radiusM ? formatNumber(event.radiusM) : MISSING,
              unit: t('unit.m'),
            },
            { label: t('figure.type'), value: formatNumber(event.type) },
          ]}
        />
        <Facts
          items={[
            [t('figure.start'), formatDateTime(event.startMs, language)],
            [t('figure.end'), event.endMs ? formatDateTime(event.endMs, language) : t('event.open')],
            [
              t('figure.source'),
              <span key="s" className="mono">
                {event.source}
              </span>,
            ],
            [t('figure.position'), `${event.longitude.toFixed(6)}°, ${event.latitude.toFixed(6)}°`],
          ]}
        />
      </div>
      <footer className="inspect-foot">
        <button type="button" className="button" onClick={() => map?.goTo(event.longitude, event.latitude, 17)}>
          {t('action.show')}
        </button>
      </footer>
    </>
  );
}
