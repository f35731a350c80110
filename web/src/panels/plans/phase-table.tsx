import { ArrowDown, ArrowUp } from 'lucide-react';
import { MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { IconButton } from '../../parts/icon-button.js';
import { Select } from '../../parts/select.js';
import { changePhase, crossingMs, movePhase } from './plan-edits.js';
import { PlanTable } from './plan-table.js';
import type { Recall, SignalLimits, TimingPlan } from './plan-types.js';
import { changeMsOf, groupsOf } from './plan-windows.js';
import { SecondsField } from './seconds-field.js';
import { secondsText } from './seconds-text.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  readonly selected: number | null;
  readonly faulty: ReadonlySet<number>;
  readonly editable: boolean;
  nameOf(group: number): string;
  onSelect(phase: number): void;
  onEdit(plan: TimingPlan): void;
}

const RECALLS: readonly Recall[] = ['none', 'min', 'max', 'pedestrian'];

/** Every phase by its numbers, beside what the junction owes it. */
export function PhaseTable({ plan, limits, selected, faulty, editable, nameOf, onSelect, onEdit }: Props) {
  const { t } = useT();
  return (
    <PlanTable
      label={t('plans.phases')}
      testId="plan-phases"
      heads={[
        { label: t('plans.phase') },
        { label: t('plans.split') },
        { label: t('plans.minGreen') },
        { label: t('plans.maxGreen') },
        { label: t('plans.recall') },
        { label: t('plans.change'), numeric: true, title: t('plans.change.hint') },
        { label: t('plans.crossing'), numeric: true, title: t('plans.crossing.hint') },
        { label: t('plans.order') },
      ]}
    >
      {plan.rings.map((ring, r) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its number
        <tbody key={r}>
          {ring.map((section, s) =>
            section.map((timing, i) => {
              const { phase, minGreenMs, maxGreenMs, recall } = timing;
              const groups = groupsOf(limits, phase);
              const change = (what: Parameters<typeof changePhase>[2]) =>
                onEdit(changePhase(plan, phase, what, limits));
              const bad = faulty.has(phase);
              const walkMs = crossingMs(limits, phase);
              const leastMs = Math.max(
                0,
                ...limits.groups
                  .filter(({ group, kind }) => kind !== 'pedestrian' && groups.includes(group))
                  .map((each) => each.minGreenMs),
              );
              const seconds = (name: 'splitMs' | 'minGreenMs' | 'maxGreenMs', label: string, faulty: boolean) => (
                <td>
                  <SecondsField
                    label={`${label} ${phase}`}
                    valueMs={timing[name]}
                    disabled={!editable}
                    faulty={faulty}
                    onChange={(ms) => change({ [name]: ms })}
                  />
                </td>
              );
              return (
                <tr key={phase} data-faulty={bad} data-first={i === 0 && s === 0} aria-selected={selected === phase}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onSelect(phase)}>
                      <b>{phase}</b> {nameOf(groups[0] ?? 0)}
                    </button>
                    <small>{t('plans.place', { ring: r + 1, section: s + 1 })}</small>
                  </th>
                  {seconds('splitMs', t('plans.split'), bad)}
                  {seconds('minGreenMs', t('plans.minGreen'), minGreenMs < leastMs)}
                  {seconds('maxGreenMs', t('plans.maxGreen'), maxGreenMs < minGreenMs)}
                  <td>
                    <Select
                      label={`${t('plans.recall')} ${phase}`}
                      value={recall}
                      disabled={!editable}
                      options={RECALLS.map((value) => ({ value, label: t(`plans.recall.${value}`) }))}
                      onChange={(value) => change({ recall: value })}
                    />
                  </td>
                  <td className="num">{secondsText(changeMsOf(limits, phase, undefined))}</td>
                  <td className="num">{walkMs > 0 ? secondsText(walkMs) : MISSING}</td>
                  <td>
                    <span className="plan-order">
                      <IconButton
                        label={t('plans.earlier', { phase })}
                        disabled={!editable || i === 0}
                        onClick={() => onEdit(movePhase(plan, phase, -1))}
                      >
                        <ArrowUp size={14} />
                      </IconButton>
                      <IconButton
                        label={t('plans.later', { phase })}
                        disabled={!editable || i === section.length - 1}
                        onClick={() => onEdit(movePhase(plan, phase, 1))}
                      >
                        <ArrowDown size={14} />
                      </IconButton>
                    </span>
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      ))}
    </PlanTable>
  );
}
