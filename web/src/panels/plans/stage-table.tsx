import { useT } from '../../i18n/i18n.js';
import { withStageDuration } from './plan-edits.js';
import { PlanTable } from './plan-table.js';
import type { SignalLimits, TimingPlan } from './plan-types.js';
import { stagesOf } from './plan-windows.js';
import { SecondsField } from './seconds-field.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  readonly editable: boolean;
  nameOf(group: number): string;
  onEdit(plan: TimingPlan): void;
}

/** Every stage with what it lets go and how long it lasts. */
export function StageTable({ plan, limits, editable, nameOf, onEdit }: Props) {
  const { t } = useT();
  return (
    <PlanTable
      label={t('plans.stages')}
      testId="plan-stages"
      heads={[
        { label: t('plans.stage') },
        { label: t('plans.duration') },
        { label: t('plans.released') },
        { label: t('plans.ofPhases') },
      ]}
    >
      <tbody>
        {stagesOf(plan, limits).map(({ phases, groups, durationMs }, i) => (
          <tr key={phases.join(' ')}>
            <th scope="row">{i + 1}</th>
            <td>
              <SecondsField
                label={`${t('plans.duration')} ${i + 1}`}
                valueMs={durationMs}
                disabled={!editable}
                onChange={(ms) => onEdit(withStageDuration(plan, i, ms, limits))}
              />
            </td>
            <td>{groups.map(nameOf).join(t('list.comma'))}</td>
            <td>{phases.join(' + ')}</td>
          </tr>
        ))}
      </tbody>
    </PlanTable>
  );
}
