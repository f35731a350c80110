import type { LineageAnswer, LineageRef } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';
import { Facts } from '../../parts/figures.js';
import { Ready } from '../../parts/states.js';
import { HexDump } from './hex-dump.js';

interface Props {
  readonly lineage: LineageRef;
  onClose(): void;
}

/** A value's origin: where it lies in the log, the decoded row, the octets as the device sent them. */
export function LineageDialog({ lineage, onClose }: Props) {
  const { t, language } = useT();
  const { topic, partition, offset, row } = lineage;
  const query = row === undefined ? '' : `?row=${row}`;
  const { data, error, mutate } = useResource<LineageAnswer>(
    `/lineage/${encodeURIComponent(topic)}/${partition}/${offset}${query}`,
  );
  return (
    <Dialog title={t('lineage.title')} wide testId="lineage-dialog" onClose={onClose}>
      <Ready data={data} error={error} rows={10} onRetry={() => void mutate()}>
        {(answer) => (
          <div className="lineage-grid">
            <div>
              <Facts
                items={[
                  [
                    t('lineage.device'),
                    <span key="d" className="mono">
                      {answer.deviceId}
                    </span>,
                  ],
                  [t('lineage.family'), answer.family],
                  [
                    t('lineage.position'),
                    <span key="p" className="mono">{`${topic} / ${partition} / ${offset}`}</span>,
                  ],
                  [t('lineage.row'), String(answer.row ?? row ?? MISSING)],
                  [t('lineage.sequence'), formatNumber(answer.sequence)],
                  [t('lineage.received'), formatDateTime(answer.receivedMs, language)],
                  [t('lineage.encoding'), answer.encoding ?? t('lineage.columns')],
                ]}
              />
              <section>
                <h3>{t('lineage.original')}</h3>
                {answer.originalHex ? (
                  <HexDump hex={answer.originalHex} />
                ) : (
                  <p className="quiet">{t('lineage.noOriginal')}</p>
                )}
              </section>
              <section>
                <h3>{t('lineage.batch', { bytes: formatNumber(answer.batchBytes) })}</h3>
                <HexDump hex={answer.batchHex} />
              </section>
            </div>
            <div>
              <h3>{t('lineage.values')}</h3>
              <div className="lineage-values">
                <table className="table">
                  <thead>
                    <tr>
                      <th>{t('lineage.column')}</th>
                      <th className="num">{t('lineage.raw')}</th>
                      <th className="num">{t('lineage.value')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {Object.entries(answer.values).map(([column, cell]) => (
                      <tr key={column}>
                        <td className="mono">{column}</td>
                        <td className="num mono quiet">{String(cell.raw)}</td>
                        <td className="num">
                          {cell.value === null ? MISSING : String(cell.value)}{' '}
                          <span className="quiet">{cell.unit}</span>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </div>
          </div>
        )}
      </Ready>
    </Dialog>
  );
}
