import { useEffect, useState } from 'react';
import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { Choice } from '../../parts/choice.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { LiveMark } from '../live-mark.js';
import { AdvisoryList } from './advisory-list.js';
import { FleetVehicles } from './fleet-vehicles.js';
import './fleets.css';
import { useAdvisories } from './use-advisories.js';

type Where = 'city' | 'view';

/** What fleets are told of the road, for the whole city or the area on the map; the stream as it stands; their vehicles. */
export function Fleets() {
  const { t } = useT();
  const map = useMap();
  const [where, setWhere] = useState<Where>('city');
  const [box, setBox] = useState<string | null>(null);
  useEffect(() => {
    if (where === 'city' || !map) return setBox(null);
    const read = () => setBox(map.boxText());
    read();
    const timer = setInterval(read, 1_000);
    return () => clearInterval(timer);
  }, [where, map]);
  const { advisories, error, streaming, lastMs, reload } = useAdvisories(box);
  return (
    <Panel
      title={t('fleets.title')}
      note={t('fleets.note')}
      actions={
        <>
          <LiveMark />
          <span
            className="tag"
            data-tone={streaming ? 'good' : 'warning'}
            title={lastMs ? t('fleets.lastMessage', { time: formatTime(lastMs) }) : t('fleets.noMessage')}
          >
            {t(streaming ? 'fleets.streaming' : 'fleets.waiting')}
          </span>
        </>
      }
    >
      <div className="fleets-where">
        <Choice
          label={t('fleets.where')}
          value={where}
          options={[
            { value: 'city', label: t('fleets.where.city') },
            { value: 'view', label: t('fleets.where.view') },
          ]}
          onChange={(value) => setWhere(value)}
        />
        <span className="quiet" role="status">
          {advisories ? t('fleets.count', { count: advisories.length }) : ''}
        </span>
      </div>
      <Ready data={advisories} error={error} rows={8} onRetry={reload}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t('fleets.none')} hint={t('fleets.none.hint')} />
          ) : (
            <AdvisoryList advisories={items} />
          )
        }
      </Ready>
      <FleetVehicles />
      <Section title={t('fleets.api')}>
        <div className="fleets-api">
          <p>{t('fleets.api.hint')}</p>
          <code>GET /api/v1/advisories?bbox=w,s,e,n</code>
          <code>GET /api/v1/advisories/stream</code>
          <a className="link" href="/docs" target="_blank" rel="noreferrer">
            {t('fleets.api.docs')}
          </a>
        </div>
      </Section>
    </Panel>
  );
}
