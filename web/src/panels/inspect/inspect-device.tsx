import type { Device, DeviceMinute, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatDateTime, formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Ready } from '../../parts/states.js';
import { useSelection } from '../../shell/address.js';
import { deviceKindKey } from '../devices/device-kind.js';
import { DeviceState } from '../devices/device-state.js';
import { LiveMark } from '../live-mark.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

/** A device: rate, latency, trust, and what was held back of it. */
export function InspectDevice({ id }: { readonly id: string }) {
  const { t, language } = useT();
  const hintOf = useHint();
  const { select } = useSelection();
  const path = `/devices/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useResource<Device>(path, 3_000);
  const history = useResource<Page<DeviceMinute>>(`${path}/history?${useWindow(60)}`, 15_000);
  const minutes = history.data?.items ?? [];
  const through = (other: string) => (
    <button key="t" type="button" className="link mono" onClick={() => select({ kind: 'device', id: other })}>
      {other}
    </button>
  );
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(device) => (
        <>
          <Head title={device.name || id}>
            <DeviceState device={device} />
            <LiveMark />
            {t(deviceKindKey(device.kind))}
            {device.simulated ? <span className="mark">{t('shell.simulated')}</span> : null}
          </Head>
          <div className="inspect-body" data-scroll>
            <Figures
              items={[
                {
                  label: t('figure.rate'),
                  value: formatNumber(device.live?.messagesPerS, 1),
                  unit: t('unit.perS'),
                  hint: hintOf(device.live?.lastReceivedMs),
                },
                {
                  label: t('figure.latency'),
                  value: formatNumber(device.live?.latencyMs),
                  unit: t('unit.ms'),
                  hint: t('device.latency.hint'),
                },
                {
                  label: t('figure.trust'),
                  value: formatNumber(device.live ? device.live.trust * 100 : null),
                  unit: t('unit.percent'),
                  hint: t('device.trust.hint'),
                },
              ]}
            />
            {minutes.length > 1 ? (
              <>
                <TimeChart
                  label={t('figure.perMinute')}
                  unit=""
                  timesMs={minutes.map((minute) => minute.minuteMs)}
                  values={minutes.map((minute) => minute.messages)}
                  everyMs={60_000}
                />
                <TimeChart
                  label={t('figure.latency')}
                  unit={t('unit.ms')}
                  heightPx={84}
                  timesMs={minutes.map((minute) => minute.minuteMs)}
                  values={minutes.map((minute) => minute.latencyMs)}
                  everyMs={60_000}
                />
              </>
            ) : (
              <p className="inspect-note">{t(history.data ? 'history.none' : 'state.loading')}</p>
            )}
            <Facts
              items={[
                ...(device.through ? ([[t('figure.through'), through(device.through)]] as const) : []),
                [t('figure.lastReceived'), formatDateTime(device.live?.lastReceivedMs, language)],
                [
                  t('figure.clockOffset'),
                  device.live ? `${formatNumber(device.live.clockOffsetMs)} ${t('unit.ms')}` : MISSING,
                ],
                [
                  t('figure.loss'),
                  device.live ? `${formatNumber(device.live.loss * 100, 2)} ${t('unit.percent')}` : MISSING,
                ],
                [t('figure.quarantined'), device.live ? formatNumber(device.live.quarantinedRows) : MISSING],
                [
                  t('figure.id'),
                  <span key="id" className="mono">
                    {device.id}
                  </span>,
                ],
              ]}
            />
          </div>
          <Foot
            at={device.longitude !== null && device.latitude !== null ? [device.longitude, device.latitude] : null}
            lineage={device.lineage}
            lineageLabel={t('device.lastBatch')}
          >
            {device.lineage ? null : <span className="quiet">{t('device.noBatch')}</span>}
          </Foot>
        </>
      )}
    </Ready>
  );
}
