import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { eventToken } from '../../map/events/event-atlas.js';
import { useMap } from '../../map/map-context.js';
import { Section } from '../../parts/panel.js';
import { Loading } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { eventTitle } from '../event-title.js';
import { useSeen } from '../inspect/seen.js';

const MOST = 12;

/** Open events, gravest first. */
export function EventList() {
  const { t, language } = useT();
  const live = useLive();
  const map = useMap();
  const seen = useSeen();
  const { selection, select } = useSelection();
  const arrived = live.tracks !== null || live.links.size > 0 || live.events.size > 0;
  const events = [...live.events.values()].sort((a, b) => b.severity - a.severity || b.startMs - a.startMs);
  return (
    <Section title={t('overview.eventList')} note={arrived ? t('overview.eventCount', { count: events.length }) : null}>
      {!arrived ? (
        <Loading rows={3} />
      ) : events.length === 0 ? (
        <p className="overview-none">{t('overview.noEvents')}</p>
      ) : (
        <ul className="overview-events">
          {events.slice(0, MOST).map((event) => {
            const text = eventTitle(event, { t, language });
            return (
              <li
                key={event.id}
                data-seen={seen.has(`event:${event.id}`)}
                aria-current={selection?.kind === 'event' && selection.id === event.id ? 'true' : undefined}
              >
                <button
                  type="button"
                  title={text}
                  onClick={() => {
                    select({ kind: 'event', id: event.id });
                    map?.goTo(event.longitude, event.latitude);
                  }}
                >
                  <i className="mark-bar" style={{ background: `var(--${eventToken(event.kind)})` }} />
                  <span>{text}</span>
                  <time>{formatTime(event.startMs, false)}</time>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
