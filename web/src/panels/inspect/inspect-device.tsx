import type { Device } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Ready } from '../../parts/states.js';
import { deviceKindKey } from '../devices/device-kind.js';
import { Head } from './head.js';

/** A device: rate, latency, trust, and what was held back of it. */
export function InspectDevice({ id }: { readonly id: string }) {
  const { t, language } = useT();
  const map = useMap();
  const { data, error, mutate } = useResource<Device>(`/devices/${encodeURIComponent(id)}`, 3_000);
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(device) => (
        <>
          <Head title={device.name || id}>
            <span className="tag" data-tone={device.connected ? 'good' : 'danger'}>
              {t(device.connected ? 'device.connected' : 'device.away')}
            </span>
            {t(deviceKindKey(device.kind))}
            {device.simulated ? <span className="mark">{t('shell.simulated')}</span> : null}
          </Head>
          <div className="inspect-body">
            <Figures
              items={[
                { label: t('figure.rate'), value: formatNumber(device.live?.messagesPerS, 1), unit: t('unit.perS') },
                { label: t('figure.latency'), value: formatNumber(device.live?.latencyMs), unit: t('unit.ms') },
                {
                  label: t('figure.trust'),
                  value: formatNumber(device.live ? device.live.trust * 100 : null),
                  unit: t('unit.percent'),
                },
              ]}
            />
            <Facts
              items={[
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
          <footer className="inspect-foot">
            {device.longitude !== null && device.latitude !== null ? (
              <button
                type="button"
                className="button"
                onClick={() => map?.goTo(device.longitude ?? 0, device.latitude ?? 0, 17)}
              >
                {t('action.show')}
              </button>
            ) : null}
          </footer>
        </>
      )}
    </Ready>
  );
}
