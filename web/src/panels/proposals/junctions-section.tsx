import { useState } from 'react';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Empty } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { ChangeTable } from '../plans/change-table.js';
import type { ControllerProgramme } from '../plans/plan-types.js';
import '../plans/plans.css';
import type { JunctionDetail } from '../../api/types.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { RingBarrier } from '../plans/ring-barrier.js';
import { useApproaches } from '../signals/use-approaches.js';
import { DemandTable } from './demand-table.js';
import type { Proposal, ProposedJunction } from './proposal-types.js';
import { reasonText } from './reason-words.js';

/** Junction by junction: the plan before and after, every number that changed, why, and the demand that it is made for. */
export function JunctionsSection({ proposal }: { readonly proposal: Proposal }) {
  const { t, nameOf } = useT();
  const [text, setJunction] = useAddressValue('junction');
  const { junctions } = proposal;
  const junction = junctions.find(({ junctionId }) => junctionId === text) ?? junctions[0];
  const name = (id: string) => {
    const found = junctions.find(({ junctionId }) => junctionId === id);
    return (found && nameOf(found)) || id;
  };
  if (!junction) return null;
  return (
    <Section
      title={t('proposal.changes')}
      note={
        junctions.length > 1 ? (
          <Select
            label={t('command.junction')}
            value={junction.junctionId}
            options={junctions.map(({ junctionId, changes }) => ({
              value: junctionId,
              label: t('proposal.junctionChanges', { name: name(junctionId), count: changes.length }),
            }))}
            onChange={(value: string) => setJunction(value)}
          />
        ) : (
          name(junction.junctionId)
        )
      }
    >
      <OfJunction key={junction.junctionId} junction={junction} nameById={name} />
    </Section>
  );
}

interface Props {
  readonly junction: ProposedJunction;
  nameById(junctionId: string): string;
}

function OfJunction({ junction, nameById }: Props) {
  const { t } = useT();
  const go = useGo();
  const [all, setAll] = useState(false);
  const { junctionId, deviceId, from, to, changes, reasons, demand, version } = junction;
  const detail = useResource<JunctionDetail>(`/junctions/${encodeURIComponent(junctionId)}`).data;
  const programme = useResource<ControllerProgramme>(`/programmes/${encodeURIComponent(deviceId)}`).data;
  const { shortName } = useApproaches(junctionId, detail?.position);
  const limits = programme?.reading?.programme.limits;
  return (
    <>
      {limits ? (
        <>
          <p className="compare-name">{t('proposal.planBefore', { plan: from.plan, name: from.name })}</p>
          <RingBarrier plan={from} limits={limits} nameOf={shortName} />
          {changes.length > 0 ? (
            <>
              <p className="compare-name">
                {version === null
                  ? t('proposal.planAfter')
                  : `${t('proposal.planAfter')} · ${t('versions.version', { version })}`}
              </p>
              <RingBarrier plan={to} limits={limits} nameOf={shortName} />
            </>
          ) : null}
        </>
      ) : null}
      {changes.length === 0 ? (
        <Empty title={t('proposal.noChange')} hint={t('proposal.noChange.hint')} />
      ) : (
        <>
          {reasons.length > 0 ? (
            <ul className="proposal-reasons" aria-label={t('proposal.reasons')} data-testid="proposal-reasons">
              {reasons.map((reason) => (
                <li key={`${reason.code} ${reason.phases.join(' ')}`}>{reasonText(t, reason, nameById)}</li>
              ))}
            </ul>
          ) : null}
          {all || changes.length <= 6 ? (
            <ChangeTable
              label={t('proposal.changes')}
              changes={changes}
              fromLabel={t('predicted.before')}
              toLabel={t('predicted.after')}
            />
          ) : null}
          <p className="proposal-more">
            {changes.length > 6 ? (
              <button type="button" className="button" aria-expanded={all} onClick={() => setAll((was) => !was)}>
                {all ? t('alarms.fewer') : t('proposal.allChanges', { count: changes.length })}
              </button>
            ) : null}
            {version === null ? null : (
              <button
                type="button"
                className="button"
                onClick={() =>
                  go(`/signals/${encodeURIComponent(junctionId)}/plans`, {
                    version: String(version),
                    plan: String(to.plan),
                  })
                }
              >
                {t('proposal.edit')}
              </button>
            )}
          </p>
        </>
      )}
      <h3 className="proposal-heading">{t('demand.title')}</h3>
      <DemandTable demand={demand} shortName={shortName} />
    </>
  );
}
