import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { COSTS } from './cost-names.js';
import type { TradeOff } from './proposal-types.js';

interface Props {
  readonly tradeOffs: readonly TradeOff[];
  readonly axis: (typeof COSTS)[number];
}

const ROOM = 0.12;
/** Names stand at least so far apart, in percent of the height. */
const NAME_GAP = 11;
/** Where names begin, in percent of the width. */
const NAMES_AT = 100;

/** Plans by delay, to the right, and another cost, upwards: to the left and below is better. Names stand beside it, however close the plans are. */
export function TradeOffChart({ tradeOffs, axis }: Props) {
  const { t } = useT();
  const across = COSTS[0] as (typeof COSTS)[number];
  const x = scaleOf(tradeOffs.map(({ costs }) => costs[across.cost] * across.factor));
  const y = scaleOf(tradeOffs.map(({ costs }) => costs[axis.cost] * axis.factor));
  const points = tradeOffs.map(({ aim, costs, chosen }) => ({
    aim,
    chosen,
    left: x.at(costs[across.cost] * across.factor),
    top: 100 - y.at(costs[axis.cost] * axis.factor),
  }));
  const named = spread(points.map(({ top }) => top));
  return (
    <figure className="trade-off">
      <figcaption>
        {t(`cost.${axis.cost}`)} ({t(axis.unit)})
      </figcaption>
      <div className="trade-off-area" role="img" aria-label={t('tradeOff.label')}>
        <small className="trade-off-y" style={{ top: '0%' }}>
          {formatNumber(y.high, axis.digits)}
        </small>
        <small className="trade-off-y" style={{ top: '100%' }}>
          {formatNumber(y.low, axis.digits)}
        </small>
        <small className="trade-off-x" style={{ left: '0%' }}>
          {formatNumber(x.low, across.digits)}
        </small>
        <small className="trade-off-x" style={{ left: '100%' }}>
          {formatNumber(x.high, across.digits)}
        </small>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          {points.map(({ aim, left, top, chosen }, i) => (
            <line
              key={aim}
              data-chosen={chosen}
              x1={left}
              y1={top}
              x2={NAMES_AT}
              y2={named[i] ?? top}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {points.map(({ aim, chosen, left, top }, i) => (
          <span key={aim} className="trade-off-point" data-own={aim === 'own'} data-chosen={chosen}>
            <i style={{ left: `${left}%`, top: `${top}%` }} />
            <span style={{ top: `${named[i] ?? top}%` }}>{t(`aim.${aim}`)}</span>
          </span>
        ))}
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

/** Places near the ones that are wanted, in the same order, none too close to another and all within 0 to 100. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const out = [...wanted];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    last = Math.max(wanted[i] ?? 0, last + NAME_GAP);
    out[i] = last;
  }
  let next = 100 + NAME_GAP;
  for (const i of order.reverse()) {
    next = Math.min(out[i] ?? 0, next - NAME_GAP);
    out[i] = next;
  }
  return out;
}
