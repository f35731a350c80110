import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { PlanTable } from '../plans/plan-table.js';
import { COSTS } from './cost-names.js';
import type { Aim, TradeOff } from './proposal-types.js';
import { changeShare, signedPercent } from './shares.js';
import { TradeOffChart } from './trade-off-chart.js';

interface Props {
  readonly tradeOffs: readonly TradeOff[];
  /** Somebody wants the one for another aim. */
  onWish(aim: Aim): void;
}

/** What plans for other aims would cost: none is better in everything. */
export function TradeOffSection({ tradeOffs, onWish }: Props) {
  const { t } = useT();
  const [axisText, setAxis] = useAddressValue('against');
  const axis = COSTS.find(({ cost }) => cost === axisText && cost !== 'delayS') ?? COSTS[1];
  const own = tradeOffs.find(({ aim }) => aim === 'own');
  if (!axis) return null;
  return (
    <Section
      title={t('tradeOff.title')}
      note={
        <Select
          label={t('tradeOff.axis')}
          value={axis.cost}
          options={COSTS.filter(({ cost }) => cost !== 'delayS').map(({ cost }) => ({
            value: cost,
            label: t('tradeOff.against', { cost: t(`cost.${cost}`) }),
          }))}
          onChange={(value: string) => setAxis(value)}
        />
      }
    >
      <TradeOffChart tradeOffs={tradeOffs} axis={axis} />
      <PlanTable
        label={t('tradeOff.title')}
        testId="trade-offs"
        heads={[
          { label: t('proposal.aim') },
          ...COSTS.map(({ cost, unit }) => ({ label: t(`cost.${cost}`), numeric: true, title: t(unit) })),
          { label: '' },
        ]}
      >
        <tbody>
          {tradeOffs.map(({ aim, costs, chosen }) => (
            <tr key={aim} aria-selected={chosen}>
              <td>
                {t(`aim.${aim}`)} {chosen ? <span className="tag">{t('tradeOff.chosen')}</span> : null}
              </td>
              {COSTS.map(({ cost, digits, factor }) => {
                const was = own?.costs[cost] ?? 0;
                return (
                  <td key={cost} className="num">
                    {formatNumber(costs[cost] * factor, digits)}
                    {aim !== 'own' && was > 0 ? (
                      <small>{signedPercent(changeShare({ before: was, after: costs[cost] }))} %</small>
                    ) : null}
                  </td>
                );
              })}
              <td className="num">
                {aim === 'own' || chosen ? null : (
                  <button type="button" className="link" onClick={() => onWish(aim)}>
                    {t('tradeOff.wish')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlanTable>
    </Section>
  );
}
