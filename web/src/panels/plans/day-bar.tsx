import { useRef } from 'react';
import { useT } from '../../i18n/i18n.js';
import { BoundaryHandle } from './boundary-handle.js';
import { clockOf } from './clock-of.js';
import type { DayPlan, TimingPlan } from './plan-types.js';

interface Props {
  readonly dayPlan: DayPlan;
  readonly plans: readonly TimingPlan[];
  onEdit?(dayPlan: DayPlan, gesture?: string): void;
}

const DAY_MIN = 1440;
const STEP_MIN = 5;
const HUES = 6;
/** A handle counts in seconds: here each of them is a minute. */
const MIN_AS_MS = 1_000;
const KEY_STEPS = { plainMs: STEP_MIN * MIN_AS_MS, shiftMs: STEP_MIN * MIN_AS_MS };

/** The plans of a day from midnight to midnight; borders are dragged in steps of five minutes. */
export function DayBar({ dayPlan, plans, onEdit }: Props) {
  const { t } = useT();
  const origin = useRef(dayPlan);
  const { entries } = dayPlan;
  const move = (at: number, byMin: number, gesture: string) => {
    const was = origin.current.entries;
    const low = (was[at - 1]?.fromMinute ?? 0) + STEP_MIN;
    const high = (was[at + 1]?.fromMinute ?? DAY_MIN) - STEP_MIN;
    const wanted = Math.round(((was[at]?.fromMinute ?? 0) + byMin) / STEP_MIN) * STEP_MIN;
    const fromMinute = Math.max(low, Math.min(high, wanted));
    onEdit?.({ ...dayPlan, entries: was.map((each, i) => (i === at ? { ...each, fromMinute } : each)) }, gesture);
  };
  return (
    <div className="plan-track day-bar">
      {entries.map(({ fromMinute, plan }, at) => {
        const toMinute = entries[at + 1]?.fromMinute ?? DAY_MIN;
        const name = plans.find((each) => each.plan === plan)?.name ?? '';
        const text = t('dayPlan.told', { from: clockOf(fromMinute), to: clockOf(toMinute), plan, name });
        return (
          <span
            key={`${fromMinute} ${plan}`}
            className="day-part"
            data-hue={plan % HUES}
            role="img"
            aria-label={text}
            title={text}
            style={{
              left: `${(fromMinute / DAY_MIN) * 100}%`,
              width: `${(Math.max(0, toMinute - fromMinute) / DAY_MIN) * 100}%`,
            }}
          >
            {plan} {name}
          </span>
        );
      })}
      {onEdit
        ? entries.slice(1).map(({ fromMinute }, i) => (
            <BoundaryHandle
              // biome-ignore lint/suspicious/noArrayIndexKey: a border is its place
              key={i}
              label={t('dayPlan.border', { time: clockOf(fromMinute) })}
              atMs={fromMinute * MIN_AS_MS}
              cycleMs={DAY_MIN * MIN_AS_MS}
              keySteps={KEY_STEPS}
              valueText={clockOf(fromMinute)}
              onStart={() => {
                origin.current = dayPlan;
              }}
              onMove={(byMs, gesture) => move(i + 1, byMs / MIN_AS_MS, gesture)}
            />
          ))
        : null}
    </div>
  );
}
