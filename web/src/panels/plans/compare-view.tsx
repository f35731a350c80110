import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Empty, Loading } from '../../parts/states.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { ChangeTable } from './change-table.js';
import { diffPlans, diffTold } from './plan-diff.js';
import type { ControllerProgramme, Programme, TimingPlan, Told, Version } from './plan-types.js';
import { RingBarrier } from './ring-barrier.js';

interface Props {
  readonly controller: ControllerProgramme;
  readonly held: Programme;
  readonly draft: Told | null;
  nameOf(group: number): string;
}

/** Two programmes, or two plans of one, side by side with all that differs. The address keeps which. */
export function CompareView({ controller, held, draft, nameOf }: Props) {
  const { t } = useT();
  const newest = controller.versions[0]?.version;
  const other = draft ? 'draft' : newest === undefined ? 'held' : String(newest);
  const [leftText, setLeft] = useAddressValue('left');
  const [rightText, setRight] = useAddressValue('right');
  const left = useSide(controller, held, draft, leftText ?? 'held');
  const right = useSide(controller, held, draft, rightText ?? other);
  const ofLeft = planOf(left.told, left.plan) ?? planOf(left.told, held.plans[0]?.plan) ?? left.told?.plans[0];
  const ofRight = planOf(right.told, right.plan) ?? planOf(right.told, ofLeft?.plan) ?? right.told?.plans[0];
  const options = [
    { value: 'held', label: t('compare.held') },
    ...(draft ? [{ value: 'draft', label: t('compare.draft') }] : []),
    ...controller.versions.map(({ version, reason }) => ({
      value: String(version),
      label: `${t('versions.version', { version })} · ${reason}`,
    })),
  ];
  const elsewhere =
    left.told && right.told && left.plan === null && right.plan === null ? diffTold(left.told, right.told) : null;
  const changes = elsewhere ?? (ofLeft && ofRight ? diffPlans(ofLeft, ofRight) : []);
  const side = (name: 'left' | 'right', told: Told | null, source: string, plan: number | null) => {
    const set = name === 'left' ? setLeft : setRight;
    return (
      <div className="compare-side">
        <Select
          label={t(name === 'left' ? 'compare.left' : 'compare.right')}
          value={source}
          options={options}
          onChange={(value) => set(value)}
        />
        <Select
          label={t('plans.plan')}
          value={plan ?? 0}
          options={[
            { value: 0, label: t('compare.allPlans') },
            ...(told?.plans ?? []).map((each) => ({ value: each.plan, label: `${each.plan} ${each.name}` })),
          ]}
          onChange={(number) => set(number === 0 ? source : `${source}.${number}`)}
        />
      </div>
    );
  };
  return (
    <>
      <div className="compare-bar">
        {side('left', left.told, left.source, left.plan)}
        <span aria-hidden>→</span>
        {side('right', right.told, right.source, right.plan)}
      </div>
      {ofLeft && ofRight ? (
        <>
          {pairs(left.told, right.told, ofLeft, ofRight, elsewhere !== null).map(([from, to]) => (
            <Section key={`${from.plan} ${to.plan}`} title={`${to.plan} ${to.name}`}>
              <p className="compare-name">{nameOfSide(left.source, from)}</p>
              <RingBarrier plan={from} limits={held.limits} nameOf={nameOf} />
              <p className="compare-name">{nameOfSide(right.source, to)}</p>
              <RingBarrier plan={to} limits={held.limits} nameOf={nameOf} />
            </Section>
          ))}
          <Section title={t('compare.title')} note={t('compare.count', { count: changes.length })}>
            {changes.length === 0 ? (
              <Empty title={t('compare.same')} hint={t('compare.same.hint')} />
            ) : (
              <ChangeTable
                label={t('compare.title')}
                changes={changes}
                fromLabel={t('compare.from')}
                toLabel={t('compare.to')}
              />
            )}
          </Section>
        </>
      ) : (
        <Loading rows={8} />
      )}
    </>
  );

  function nameOfSide(source: string, plan: TimingPlan): string {
    const of =
      source === 'held'
        ? t('compare.held')
        : source === 'draft'
          ? t('compare.draft')
          : t('versions.version', { version: source });
    return `${of} · ${t('place.plan', { plan: plan.plan })}`;
  }
}

const planOf = (told: Told | null, number: number | null | undefined) =>
  told?.plans.find(({ plan }) => plan === number);

/** Plans to draw: the two that were chosen, or of whole programmes those that differ. */
function pairs(
  left: Told | null,
  right: Told | null,
  ofLeft: TimingPlan,
  ofRight: TimingPlan,
  whole: boolean,
): readonly (readonly [TimingPlan, TimingPlan])[] {
  if (!whole) return [[ofLeft, ofRight]];
  const both = (left?.plans ?? []).flatMap((plan) => {
    const other = planOf(right, plan.plan);
    return other && diffPlans(plan, other).length > 0 ? [[plan, other] as const] : [];
  });
  return both.length > 0 ? both : [[ofLeft, ofRight]];
}

/** What an address says of one side: `held`, `draft` or a version, and after a point the plan. */
function useSide(controller: ControllerProgramme, held: Programme, draft: Told | null, text: string) {
  const [source = 'held', planText] = text.split('.');
  const version = Number(source);
  const stored = Number.isInteger(version) && version > 0;
  const path = `/programmes/${encodeURIComponent(controller.deviceId)}/versions/${version}`;
  const { data } = useResource<Version>(stored ? path : null);
  const ofVersion = data?.version === version ? data.programme : null;
  const told: Told | null = stored ? ofVersion : source === 'draft' ? draft : held;
  return { source, plan: planText === undefined ? null : Number(planText), told };
}
