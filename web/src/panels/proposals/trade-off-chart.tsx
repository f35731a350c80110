import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { COSTS } from './cost-names.js';
import type { TradeOff } from './proposal-types.js';

interface Props {
  readonly tradeOffs: readonly TradeOff[];
  readonly axis: (typeof COSTS)[number];
}

const ROOM = 0.12;

/** Plans by delay, to the right, and another cost, upwards: to the left and below is better. */
export function TradeOffChart({ tradeOffs, axis }: Props) {
  const { t } = useT();
  const across = COSTS[0] as (typeof COSTS)[number];
  const x = scaleOf(tradeOffs.map(({ costs }) => costs[across.cost] * across.factor));
  const y = scaleOf(tradeOffs.map(({ costs }) => costs[axis.cost] * axis.factor));
  return (
    <figure className="trade-off">
      <figcaption>
        {t(`cost.${axis.cost}`)} ({t(axis.unit)})
      </figcaption>
      <div className="trade-off-area" role="img" aria-label={t('tradeOff.label')}>
        {[y.high, y.low].map((value, i) => (
          <small key={i === 0 ? 'high' : 'low'} className="trade-off-y" style={{ top: i === 0 ? '0%' : '100%' }}>
            {formatNumber(value, axis.digits)}
          </small>
        ))}
        {[x.low, x.high].map((value, i) => (
          <small key={i === 0 ? 'low' : 'high'} className="trade-off-x" style={{ left: i === 0 ? '0%' : '100%' }}>
            {formatNumber(value, across.digits)}
          </small>
        ))}
        {tradeOffs.map(({ aim, costs, chosen }) => {
          const left = x.at(costs[across.cost] * across.factor);
          return (
            <span
              key={aim}
              className="trade-off-point"
              data-own={aim === 'own'}
              data-chosen={chosen}
              data-side={left > 60 ? 'left' : 'right'}
              style={{ left: `${left}%`, bottom: `${y.at(costs[axis.cost] * axis.factor)}%` }}
            >
              <i />
              <span>{t(`aim.${aim}`)}</span>
            </span>
          );
        })}
      </div>
      <p>
        {t('cost.delayS')} ({t(across.unit)}) · {t('tradeOff.better')}
      </p>
    </figure>
  );
}

function scaleOf(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * ROOM;
  const [low, high] = [Math.max(0, least - room), most + room];
  return { low, high, at: (value: number) => ((value - low) / (high - low)) * 100 };
}
