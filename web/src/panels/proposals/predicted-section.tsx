import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
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
    const at = (value: number) => signedPercent(own.before > 0 ? value / own.before - 1 : 0, 0);
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
      <div className="plan-table" data-sideways>
        <table className="table" aria-label={t('predicted.title')} data-testid="predicted">
          <thead>
            <tr>
              <th scope="col">{t('predicted.measure')}</th>
              <th scope="col" className="num">
                {t('predicted.before')}
              </th>
              <th scope="col" className="num">
                {t('predicted.after')}
              </th>
              <th scope="col" className="num">
                {t('predicted.interval')}
              </th>
              <th scope="col" className="num">
                {t('compare.change')}
              </th>
            </tr>
          </thead>
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
        </table>
      </div>
    </Section>
  );
}
