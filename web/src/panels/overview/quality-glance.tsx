import type { Page, QualityRow } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { deviceKindKey } from '../devices/device-kind.js';
import { LiveMark } from '../live-mark.js';

const EVERY_MS = 10_000;

/** Which devices are there and how well they tell, one row a kind. Leads to the pages with the rest. */
export function QualityGlance() {
  const { t } = useT();
  const go = useGo();
  const { data, error, mutate } = useResource<Page<QualityRow>>('/quality', EVERY_MS);
  const kinds = data?.items.filter((row) => row.scope === 'deviceKind' && row.devices > 0);
  return (
    <Section
      title={t('health.title')}
      note={
        <>
          <LiveMark />
          <button type="button" className="link" onClick={() => go('/operations/quality')}>
            {t('health.more')}
          </button>
        </>
      }
    >
      <Ready data={kinds} error={error} rows={4} onRetry={() => void mutate()}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('devices.none')} hint={t('devices.none.hint')} />
          ) : (
            <table className="table health" aria-label={t('health.title')}>
              <thead>
                <tr>
                  <th>{t('devices.kind')}</th>
                  <th>{t('devices.online')}</th>
                  <th className="num">{`${t('figure.loss')} ${t('unit.percent')}`}</th>
                  <th className="num">{`P95 ${t('unit.ms')}`}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const online = row.devices - row.silent;
                  const tone = row.silent === 0 ? 'good' : online === 0 ? 'danger' : 'warning';
                  return (
                    <tr key={row.name}>
                      <td>{t(deviceKindKey(row.name))}</td>
                      <td>
                        <span className="health-online" data-tone={tone}>
                          <span className="split-bar">
                            <i style={{ width: `${(online / row.devices) * 100}%` }} />
                          </span>
                          {`${formatNumber(online)} / ${formatNumber(row.devices)}`}
                        </span>
                      </td>
                      <td className="num">{row.lossPct === null ? MISSING : formatNumber(row.lossPct, 2)}</td>
                      <td className="num">{formatNumber(row.latencyP95Ms)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )
        }
      </Ready>
    </Section>
  );
}
