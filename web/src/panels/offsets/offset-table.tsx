import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { OffsetPreview } from './offset-types.js';

interface Props {
  readonly items: readonly OffsetPreview[];
  readonly offsetsMs: Readonly<Record<string, number>>;
  nameOf(junctionId: string): string;
}

/** Offset, arrivals on green and delay of each junction, now and with what was dragged. */
export function OffsetTable({ items, offsetsMs, nameOf }: Props) {
  const { t } = useT();
  const arrow = (now: string, then: string) => (now === then ? now : `${now} → ${then}`);
  const tone = (worse: number) => (Math.abs(worse) < 1e-4 ? undefined : worse < 0 ? 'good' : 'danger');
  return (
    <div className="plan-table" data-sideways>
      <table className="table" aria-label={t('offsets.title')} data-testid="offset-table">
        <thead>
          <tr>
            <th scope="col">{t('command.junction')}</th>
            <th scope="col" className="num">
              {t('offsets.offset')} ({t('unit.s')})
            </th>
            <th scope="col" className="num">
              {t('offsets.onGreen')} (%)
            </th>
            <th scope="col" className="num">
              {t('offsets.delay')} ({t('unit.sPerVehicle')})
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ junctionId, offsetMs, now, moved }) => {
            const s = (ms: number) => formatNumber(ms / 1000);
            return (
              <tr key={junctionId}>
                <td>{nameOf(junctionId)}</td>
                <td className="num">{arrow(s(offsetMs), s(offsetsMs[junctionId] ?? offsetMs))}</td>
                <td className="num" data-tone={tone(now.onGreen - moved.onGreen)}>
                  {arrow(formatNumber(now.onGreen * 100, 1), formatNumber(moved.onGreen * 100, 1))}
                </td>
                <td className="num" data-tone={tone(moved.delayS - now.delayS)}>
                  {arrow(formatNumber(now.delayS, 1), formatNumber(moved.delayS, 1))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
