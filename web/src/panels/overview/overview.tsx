import './overview.css';
import './overview-wall.css';
import { formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { useCity } from '../../map/map-context.js';
import { Figures } from '../../parts/figures.js';
import { Panel } from '../../parts/panel.js';
import { useAlarms } from '../../shell/alarms/use-alarms.js';
import { useSeen } from '../inspect/seen.js';
import { AlarmList } from './alarm-list.js';
import { CorridorTable } from './corridor-table.js';
import { EventList } from './event-list.js';
import { LosShare } from './los-share.js';
import { QualityGlance } from './quality-glance.js';

/** The operations centre's first look: how the city runs, what alarms, which corridors lag, how well the devices tell. */
export function Overview() {
  const { t } = useT();
  const live = useLive();
  const city = useCity();
  const seen = useSeen();
  const alarms = useAlarms();
  const known = [...live.links.values()].filter((link) => link.speedKmh !== null);
  const meanKmh = known.length > 0 ? known.reduce((sum, link) => sum + (link.speedKmh ?? 0), 0) / known.length : null;
  const fresh = alarms.data?.items.filter((alarm) => !seen.has(`alarm:${alarm.id}`));
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
      <div className="overview">
        <div className="overview-now">
          <Figures
            items={[
              {
                label: t('overview.inView'),
                value: live.tracks ? formatNumber(live.tracks.rows) : MISSING,
                unit: t('unit.objects'),
                hint: t('overview.inView.hint'),
              },
              {
                label: t('overview.meanSpeed'),
                value: formatNumber(meanKmh, 1),
                unit: t('unit.kmh'),
                hint: t('overview.meanSpeed.hint', { links: formatNumber(known.length) }),
              },
              {
                label: t('alarms.title'),
                value: formatNumber(fresh?.length),
                unit: t('unit.alarms'),
                hint: t('alarms.hint'),
                tone: fresh?.some((alarm) => alarm.severity > 2) ? 'danger' : undefined,
              },
            ]}
          />
          <LosShare />
          <AlarmList alarms={alarms.data?.items} error={alarms.error} onRetry={() => void alarms.mutate()} />
        </div>
        <CorridorTable />
        <div className="overview-health">
          <QualityGlance />
          <EventList />
        </div>
      </div>
    </Panel>
  );
}
