import { Copy, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Choice } from '../../parts/choice.js';
import { IconButton } from '../../parts/icon-button.js';
import { Section } from '../../parts/panel.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { GroupRows } from './group-rows.js';
import { PhaseTable } from './phase-table.js';
import { level, swapSections } from './plan-edits.js';
import { PlanHead } from './plan-head.js';
import type { PlanProblem, SignalLimits, TimingPlan, Told } from './plan-types.js';
import { lengthOf, sectionBounds } from './plan-windows.js';
import { RingBarrier } from './ring-barrier.js';
import { StageBar } from './stage-bar.js';
import { StageTable } from './stage-table.js';

interface Props {
  readonly told: Told;
  readonly limits: SignalLimits;
  readonly problems: readonly PlanProblem[];
  readonly editable: boolean;
  nameOf(group: number): string;
  onEdit(told: Told, gesture?: string): void;
}

/** One plan of a programme, in one of two views: rings and barriers, or stages. */
export function PlanEditor({ told, limits, problems, editable, nameOf, onEdit }: Props) {
  const { t } = useT();
  const [planText, setPlan] = useAddressValue('plan');
  const [view, setView] = useAddressValue('view');
  const [phase, setPhase] = useState<number | null>(null);
  const plan = told.plans.find((each) => String(each.plan) === planText) ?? told.plans[0];
  if (!plan) return null;
  const staged = view === 'stages';
  const change = (next: TimingPlan, gesture?: string) =>
    onEdit({ ...told, plans: told.plans.map((each) => (each.plan === plan.plan ? next : each)) }, gesture);
  const form = { plan, limits, editable, nameOf, onEdit: change };
  const diagram = { plan, limits, nameOf, ...(editable ? { onEdit: change } : {}) };
  const own = problems.filter(({ place }) => place.plan === plan.plan);
  const faultyPhases = new Set(own.flatMap(({ place }) => place.phase ?? []));
  const faultyGroups = new Set(own.flatMap(({ place }) => [place.group ?? [], place.other ?? []].flat()));
  const bounds = sectionBounds(plan);
  const uneven =
    plan.cycleMs !== bounds.at(-1) ||
    plan.rings.some((ring) =>
      ring.some((section, s) => section.length > 0 && lengthOf(section) !== (bounds[s + 1] ?? 0) - (bounds[s] ?? 0)),
    );
  const add = () => {
    const number = 1 + Math.max(...told.plans.map((each) => each.plan));
    onEdit({
      ...told,
      plans: [...told.plans, { ...plan, plan: number, name: t('plans.copyOf', { name: plan.name }) }],
    });
    setPlan(String(number));
  };
  const remove = () => {
    onEdit({ ...told, plans: told.plans.filter((each) => each.plan !== plan.plan) });
    setPlan(null);
  };
  return (
    <>
      <div className="plan-tabs">
        <Choice
          label={t('plans.plan')}
          value={String(plan.plan)}
          options={told.plans.map(({ plan: number, name }) => ({ value: String(number), label: `${number} ${name}` }))}
          onChange={setPlan}
        />
        {editable ? (
          <>
            <IconButton label={t('plans.addPlan')} onClick={add}>
              <Copy size={15} />
            </IconButton>
            <IconButton label={t('plans.removePlan')} disabled={told.plans.length < 2} onClick={remove}>
              <Trash2 size={15} />
            </IconButton>
          </>
        ) : null}
      </div>
      <PlanHead {...form} faulty={own.some(({ code }) => code.startsWith('cycle'))} />
      <Section
        title={t('plans.diagram')}
        note={
          <span className="plan-actions">
            {editable && uneven ? (
              <button type="button" className="button" onClick={() => change(level(plan, limits))}>
                {t('plans.level')}
              </button>
            ) : null}
            {editable && bounds.length > 2 ? (
              <button type="button" className="button" onClick={() => change(swapSections(plan, 0))}>
                <RotateCcw size={14} aria-hidden /> {t('plans.swap')}
              </button>
            ) : null}
            <Choice
              label={t('plans.view')}
              value={staged ? 'stages' : 'rings'}
              options={[
                { value: 'rings', label: t('plans.view.rings') },
                { value: 'stages', label: t('plans.view.stages') },
              ]}
              onChange={(value) => setView(value === 'stages' ? value : null)}
            />
          </span>
        }
      >
        {staged ? (
          <StageBar {...diagram} />
        ) : (
          <RingBarrier {...diagram} selected={phase} faulty={faultyPhases} onSelect={setPhase} />
        )}
        <GroupRows plan={plan} limits={limits} faulty={faultyGroups} nameOf={nameOf} />
        <p className="plan-hint">{editable ? t('plans.hint') : t('plans.readOnly')}</p>
      </Section>
      <Section title={staged ? t('plans.stages') : t('plans.phases')} note={t('plans.numbers')}>
        {staged ? (
          <StageTable {...form} />
        ) : (
          <PhaseTable {...form} selected={phase} faulty={faultyPhases} onSelect={setPhase} />
        )}
      </Section>
    </>
  );
}
