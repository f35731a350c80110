import { useRef } from 'react';
import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { BoundaryHandle } from './boundary-handle.js';
import { PhaseBlock } from './phase-block.js';
import { crossingMs, moveBarrier, moveBoundary, movePhase } from './plan-edits.js';
import type { SignalLimits, TimingPlan } from './plan-types.js';
import { groupsOf, phaseWindows, sectionBounds } from './plan-windows.js';
import { TimeAxis } from './time-axis.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  readonly selected?: number | null;
  readonly faulty?: ReadonlySet<number>;
  nameOf(group: number): string;
  onSelect?(phase: number): void;
  /** Without it the diagram is only to be read. */
  onEdit?(plan: TimingPlan, gesture?: string): void;
}

const NONE: ReadonlySet<number> = new Set();

/** A plan as rings of phases between barriers (NEMA TS 2). Borders are dragged, phases too. */
export function RingBarrier({ plan, limits, selected = null, faulty = NONE, nameOf, onSelect, onEdit }: Props) {
  const { t } = useT();
  const origin = useRef(plan);
  const windows = phaseWindows(plan, limits);
  const bounds = sectionBounds(plan);
  const cycleMs = Math.max(1, bounds.at(-1) ?? 1);
  const start = () => {
    origin.current = plan;
  };
  const seconds = (ms: number) => `${formatNumber(ms / 1000)} ${t('unit.s')}`;
  return (
    <div className="plan-diagram">
      <div className="plan-rings">
        {plan.rings.map((ring, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its number
          <div key={r} className="plan-row plan-ring">
            <span>{t('plans.ring', { ring: r + 1 })}</span>
            <div className="plan-track">
              {windows
                .filter((each) => each.ring === r)
                .map((window) => {
                  const { phase, recall } = window.timing;
                  const crossing = recall === 'pedestrian' ? crossingMs(limits, phase) : 0;
                  return (
                    <PhaseBlock
                      key={phase}
                      window={window}
                      cycleMs={cycleMs}
                      name={nameOf(groupsOf(limits, phase)[0] ?? 0)}
                      coordinated={plan.coordinatedPhases.includes(phase)}
                      crossingMs={crossing}
                      selected={selected === phase}
                      faulty={faulty.has(phase)}
                      {...(onSelect ? { onSelect: () => onSelect(phase) } : {})}
                      {...(onEdit ? { onShift: (by) => onEdit(movePhase(plan, phase, by)) } : {})}
                    />
                  );
                })}
              {onEdit
                ? windows
                    .filter((each) => each.ring === r && each.index + 1 < (ring[each.section]?.length ?? 0))
                    .map(({ section, index, timing, endMs }) => (
                      <BoundaryHandle
                        key={timing.phase}
                        label={t('plans.boundary', {
                          before: timing.phase,
                          after: ring[section]?.[index + 1]?.phase ?? '',
                        })}
                        atMs={endMs}
                        cycleMs={cycleMs}
                        valueText={seconds(timing.splitMs)}
                        onStart={start}
                        onMove={(byMs, gesture) =>
                          onEdit(moveBoundary(origin.current, [r, section, index], byMs, limits), gesture)
                        }
                      />
                    ))
                : null}
            </div>
          </div>
        ))}
        <div className="plan-row plan-barriers">
          <span />
          <div className="plan-track">
            {bounds.slice(1).map((atMs, section) =>
              onEdit && section + 2 < bounds.length ? (
                <BoundaryHandle
                  // biome-ignore lint/suspicious/noArrayIndexKey: a barrier is its number
                  key={section}
                  barrier
                  label={t('plans.barrier', { barrier: section + 1 })}
                  atMs={atMs}
                  cycleMs={cycleMs}
                  valueText={seconds(atMs)}
                  onStart={start}
                  onMove={(byMs, gesture) => onEdit(moveBarrier(origin.current, section, byMs, limits), gesture)}
                />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a barrier is its number
                <i key={section} className="plan-barrier" style={{ left: `${(atMs / cycleMs) * 100}%` }} />
              ),
            )}
          </div>
        </div>
      </div>
      <TimeAxis cycleMs={cycleMs} />
    </div>
  );
}
