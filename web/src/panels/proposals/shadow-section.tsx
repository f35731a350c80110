import { CircleCheck, TriangleAlert } from 'lucide-react';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { IntervalBars } from '../deployments/interval-bars.js';
import { toneOf, type Within } from '../deployments/within.js';
import { PlanTable } from '../plans/plan-table.js';
import type { Shadow, ShadowFigure } from './proposal-types.js';
import { signedPercent } from './shares.js';

/** What the simulation of single vehicles makes of it, beside what was predicted. */
export function ShadowSection({ shadow }: { readonly shadow: Shadow }) {
  const { t } = useT();
  const { against, simulator, seeds } = shadow;
  const bar = (label: string, within: Within) => ({
    label,
    ...within,
    text: t('deploy.within', {
      mean: `${signedPercent(within.mean)} %`,
      low: signedPercent(within.low, 0),
      high: signedPercent(within.high, 0),
    }),
    tone: toneOf(within),
  });
  const rows: readonly (readonly [label: string, unit: string, figure: ShadowFigure, digits: number])[] = [
    [t('cost.delayS'), t('unit.sPerVehicle'), shadow.delayS, 1],
    [t('cost.stops'), t('unit.timesPerVehicle'), shadow.stops, 2],
    [t('shadow.longestQueue'), t('unit.m'), shadow.longestQueueM, 0],
  ];
  return (
    <Section title={t('shadow.title')} note={t('shadow.note', { simulator: t(`simulator.${simulator}`), seeds })}>
      {against ? (
        <div className="proposal-against" data-testid="shadow-against">
          <IntervalBars
            label={t('shadow.against')}
            rows={[
              bar(t('shadow.predicted'), against.predicted),
              { ...bar(t('shadow.simulated'), against.simulated), strong: true },
            ]}
          />
          <p data-tone={against.agrees ? 'good' : 'warning'}>
            {against.agrees ? <CircleCheck size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
            {t(against.agrees ? 'shadow.agrees' : 'shadow.disagrees')}
          </p>
        </div>
      ) : null}
      <PlanTable
        label={t('shadow.title')}
        testId="shadow"
        heads={[
          { label: t('predicted.measure') },
          { label: t('predicted.before'), numeric: true },
          { label: t('predicted.after'), numeric: true },
          { label: t('shadow.change'), numeric: true },
        ]}
      >
        <tbody>
          {rows.map(([label, unit, { before, after, change }, digits]) => {
            const number = ({ mean }: Within) => formatNumber(mean, digits);
            return (
              <tr key={label}>
                <td>
                  {label} <small>{unit}</small>
                </td>
                <td className="num">{number(before)}</td>
                <td className="num">
                  <b>{number(after)}</b>
                </td>
                <td className="num" data-tone={toneOf(change)}>
                  {formatNumber(change.mean, digits)} ({formatNumber(change.low, digits)} …{' '}
                  {formatNumber(change.high, digits)})
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlanTable>
    </Section>
  );
}
