import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { PlanTable } from '../plans/plan-table.js';
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
    <PlanTable
      label={t('offsets.title')}
      testId="offset-table"
      heads={[
        { label: t('command.junction') },
        { label: `${t('offsets.offset')} (${t('unit.s')})`, numeric: true },
        { label: `${t('offsets.onGreen')} (%)`, numeric: true },
        { label: `${t('offsets.delay')} (${t('unit.sPerVehicle')})`, numeric: true },
      ]}
    >
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
    </PlanTable>
  );
}
