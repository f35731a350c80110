import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
import { PlanTable } from '../plans/plan-table.js';
import { COSTS } from './cost-names.js';
import type { Costs, PredictedCost } from './proposal-types.js';
import { changeShare, signedPercent } from './shares.js';

interface Props {
  readonly predicted: Readonly<Record<keyof Costs, PredictedCost>>;
}

/** What the flow model expects: each cost now and then, with the range of nine days in ten. */
export function PredictedSection({ predicted }: Props) {
  const { t } = useT();
  const figure = (cost: 'delayS' | 'stops' | 'emissionG') => {
    const own = predicted[cost];
    const share = changeShare(own);
    const at = (value: number) => signedPercent(changeShare({ before: own.before, after: value }), 0);
    return {
      label: t(`cost.${cost}`),
      value: signedPercent(share),
      unit: t('unit.percent'),
      hint: t('predicted.range', { low: at(own.low), high: at(own.high) }),
      tone: share < -0.005 ? ('good' as const) : share > 0.005 ? ('danger' as const) : undefined,
    };
  };
  return (
    <Section title={t('predicted.title')} note={t('predicted.note')}>
      <Figures items={[figure('delayS'), figure('stops'), figure('emissionG')]} />
      <PlanTable
        label={t('predicted.title')}
        testId="predicted"
        heads={[
          { label: t('predicted.measure') },
          { label: t('predicted.before'), numeric: true },
          { label: t('predicted.after'), numeric: true },
          { label: t('predicted.interval'), numeric: true },
          { label: t('compare.change'), numeric: true },
        ]}
      >
        <tbody>
          {COSTS.map(({ cost, unit, digits, factor }) => {
            const { before, after, low, high } = predicted[cost];
            const number = (value: number) => formatNumber(value * factor, digits);
            return (
              <tr key={cost}>
                <td>
                  {t(`cost.${cost}`)} <small>{t(unit)}</small>
                </td>
                <td className="num">{number(before)}</td>
                <td className="num">
                  <b>{number(after)}</b>
                </td>
                <td className="num">
                  {number(low)} – {number(high)}
                </td>
                <td className="num">{before > 0 ? `${signedPercent(changeShare({ before, after }))} %` : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </PlanTable>
    </Section>
  );
}
