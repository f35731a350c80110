import { useRef } from 'react';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { BoundaryHandle } from './boundary-handle.js';
import { moveStageBoundary } from './plan-edits.js';
import type { SignalLimits, TimingPlan } from './plan-types.js';
import { stagesOf } from './plan-windows.js';
import { TimeAxis } from './time-axis.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  nameOf(group: number): string;
  onEdit?(plan: TimingPlan, gesture?: string): void;
}

/** The same plan as stages (GB/T 20999): what is green at the same time, one after the other. */
export function StageBar({ plan, limits, nameOf, onEdit }: Props) {
  const { t } = useT();
  const origin = useRef(plan);
  const stages = stagesOf(plan, limits);
  const cycleMs = Math.max(
    1,
    stages.reduce((sum, { durationMs }) => sum + durationMs, 0),
  );
  const driven = (groups: readonly number[]) =>
    groups.filter((group) => limits.groups.find((each) => each.group === group)?.kind !== 'pedestrian');
  return (
    <div className="plan-diagram">
      <div className="plan-row plan-ring">
        <span>{t('plans.stages')}</span>
        <div className="plan-track">
          {stages.map(({ startMs, durationMs, groups }, i) => {
            const text = t('plans.stageTold', {
              stage: i + 1,
              names: driven(groups).map(nameOf).join(t('list.comma')),
              duration: formatNumber(durationMs / 1000),
            });
            return (
              <span
                key={startMs}
                className="plan-block plan-stage"
                role="img"
                aria-label={text}
                title={text}
                style={{ left: `${(startMs / cycleMs) * 100}%`, width: `${(durationMs / cycleMs) * 100}%` }}
              >
                <b>{i + 1}</b>
                <span>{driven(groups).map(nameOf).join(' · ')}</span>
                <small>{formatNumber(durationMs / 1000)}</small>
              </span>
            );
          })}
          {onEdit
            ? stages.slice(0, -1).map(({ startMs, durationMs }, i) => (
                <BoundaryHandle
                  // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its number
                  key={i}
                  label={t('plans.stageBoundary', { before: i + 1, after: i + 2 })}
                  atMs={startMs + durationMs}
                  cycleMs={cycleMs}
                  valueText={`${formatNumber(durationMs / 1000)} ${t('unit.s')}`}
                  onStart={() => {
                    origin.current = plan;
                  }}
                  onMove={(byMs, gesture) => onEdit(moveStageBoundary(origin.current, i, byMs, limits), gesture)}
                />
              ))
            : null}
        </div>
      </div>
      <TimeAxis cycleMs={cycleMs} />
    </div>
  );
}
