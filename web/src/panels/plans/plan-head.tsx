import { useT } from '../../i18n/i18n.js';
import { Select } from '../../parts/select.js';
import { withCycle } from './plan-edits.js';
import type { PlanControl, SignalLimits, TimingPlan } from './plan-types.js';
import { groupsOf } from './plan-windows.js';
import { SecondsField } from './seconds-field.js';

interface Props {
  readonly plan: TimingPlan;
  readonly limits: SignalLimits;
  readonly editable: boolean;
  readonly faulty: boolean;
  nameOf(group: number): string;
  onEdit(plan: TimingPlan): void;
}

const CONTROLS: readonly PlanControl[] = ['fixed', 'actuated', 'coordinated'];

/** What a plan has once: name, control, cycle, offset and what it counts to. */
export function PlanHead({ plan, limits, editable, faulty, nameOf, onEdit }: Props) {
  const { t } = useT();
  const phases = plan.rings.flat(2).map(({ phase }) => phase);
  return (
    <div className="plan-head">
      <label>
        <span>{t('plans.name')}</span>
        <input
          type="text"
          maxLength={100}
          disabled={!editable}
          value={plan.name}
          onChange={({ target }) => onEdit({ ...plan, name: target.value })}
        />
      </label>
      <div>
        <span aria-hidden>{t('controller.control')}</span>
        <Select
          label={t('controller.control')}
          value={plan.control}
          disabled={!editable}
          options={CONTROLS.map((value) => ({ value, label: t(`controller.control.${value}`) }))}
          onChange={(control) => onEdit({ ...plan, control })}
        />
      </div>
      <div>
        <span aria-hidden>
          {t('controller.cycle')} ({t('unit.s')})
        </span>
        <SecondsField
          label={t('controller.cycle')}
          valueMs={plan.cycleMs}
          disabled={!editable}
          faulty={faulty}
          onChange={(ms) => onEdit(withCycle(plan, ms, limits))}
        />
      </div>
      <div>
        <span aria-hidden>
          {t('controller.offset')} ({t('unit.s')})
        </span>
        <SecondsField
          label={t('controller.offset')}
          valueMs={plan.offsetMs}
          disabled={!editable}
          faulty={plan.offsetMs >= plan.cycleMs}
          onChange={(offsetMs) => onEdit({ ...plan, offsetMs })}
        />
      </div>
      <div>
        <span aria-hidden>{t('plans.reference')}</span>
        <Select
          label={t('plans.reference')}
          value={plan.reference}
          disabled={!editable}
          options={[
            { value: 'green', label: t('plans.reference.green') },
            { value: 'yield', label: t('plans.reference.yield') },
          ]}
          onChange={(reference) => onEdit({ ...plan, reference })}
        />
      </div>
      <fieldset disabled={!editable}>
        <legend>{t('plans.coordinated')}</legend>
        {phases.map((phase) => (
          <label key={phase} title={nameOf(groupsOf(limits, phase)[0] ?? 0)}>
            <input
              type="checkbox"
              checked={plan.coordinatedPhases.includes(phase)}
              onChange={({ target }) =>
                onEdit({
                  ...plan,
                  coordinatedPhases: target.checked
                    ? [...plan.coordinatedPhases, phase]
                    : plan.coordinatedPhases.filter((each) => each !== phase),
                })
              }
            />
            {phase}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
