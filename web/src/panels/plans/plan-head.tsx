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
  const seconds = (label: string, valueMs: number, wrong: boolean, onChange: (ms: number) => void) => (
    <div>
      <span aria-hidden>
        {label} ({t('unit.s')})
      </span>
      <SecondsField label={label} valueMs={valueMs} disabled={!editable} faulty={wrong} onChange={onChange} />
    </div>
  );
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
      {seconds(t('controller.cycle'), plan.cycleMs, faulty, (ms) => onEdit(withCycle(plan, ms, limits)))}
      {seconds(t('controller.offset'), plan.offsetMs, plan.offsetMs >= plan.cycleMs, (offsetMs) =>
        onEdit({ ...plan, offsetMs }),
      )}
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
