import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { SignalLimits, TimingPlan } from './plan-types.js';
import { groupWindows } from './plan-windows.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  readonly faulty: ReadonlySet<number>;
  nameOf(group: number): string;
}

/** What every signal group shows over the cycle. */
export function GroupRows({ plan, limits, faulty, nameOf }: Props) {
  const { t } = useT();
  const windows = groupWindows(plan, limits);
  return (
    <div className="plan-groups">
      {limits.groups.map(({ group }) => {
        const own = windows.filter((each) => each.group === group);
        const greenS = own.reduce((sum, each) => sum + each.greenEndMs - each.startMs, 0) / 1000;
        const text = t('plans.groupTold', { group, name: nameOf(group), green: formatNumber(greenS) });
        return (
          <div key={group} className="plan-row" data-faulty={faulty.has(group)}>
            <span title={text}>
              {group} {nameOf(group)}
            </span>
            <div className="plan-track" role="img" aria-label={text}>
              {own.flatMap((each) =>
                (
                  [
                    ['green', each.startMs, each.greenEndMs],
                    ['clear', each.greenEndMs, each.clearEndMs],
                    ['yellow', each.clearEndMs, each.yellowEndMs],
                  ] as const
                ).flatMap(([light, fromMs, toMs]) =>
                  wrapped(fromMs, toMs, plan.cycleMs).map(([from, to]) => (
                    <i
                      key={`${light} ${from}`}
                      data-light={light}
                      style={{
                        left: `${(from / plan.cycleMs) * 100}%`,
                        width: `${((to - from) / plan.cycleMs) * 100}%`,
                      }}
                    />
                  )),
                ),
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** A stretch within a cycle: what goes beyond its end goes on at its beginning. */
function wrapped(fromMs: number, toMs: number, cycleMs: number): readonly (readonly [number, number])[] {
  if (toMs <= fromMs || cycleMs <= 0) return [];
  if (toMs <= cycleMs) return [[fromMs, toMs]];
  if (fromMs >= cycleMs) return [[fromMs - cycleMs, toMs - cycleMs]];
  return [
    [fromMs, cycleMs],
    [0, toMs - cycleMs],
  ];
}
