import { ArrowLeft, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { RequestIds } from '../../api/request-ids.js';
import { allows, useSession } from '../../api/session.js';
import type { Corridor, Junction, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { useCity } from '../../map/map-context.js';
import { Choice } from '../../parts/choice.js';
import { Panel, Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { useAddressValue } from '../../shell/use-address-value.js';
import { useMutation } from '../admin/use-mutation.js';
import { BasisField, usualBasis } from './basis-field.js';
import { corridorJunctions } from './corridor-junctions.js';
import { AIMS, type Aim, type Proposal, type Shadow } from './proposal-types.js';
import '../plans/plans.css';
import './proposals.css';

const MOST = 20;

/** Asks for a proposal: where, what for, on which demand, and why. The address keeps where and what for. */
export function NewProposalPage() {
  const { t, nameOf } = useT();
  const go = useGo();
  const city = useCity();
  const { account } = useSession();
  const { fault, busy, send } = useMutation();
  const [forText, setFor] = useAddressValue('for');
  const [aimText, setAim] = useAddressValue('aim');
  const junctions = useResource<Page<Junction>>('/junctions?limit=1000');
  const corridors = useResource<Page<Corridor>>('/corridors').data?.items;
  const simulators = useResource<{ items: readonly Shadow['simulator'][] }>('/proposals/simulators').data?.items;
  const [basis, setBasis] = useState(usualBasis);
  const [simulator, setSimulator] = useState<Shadow['simulator']>('built-in');
  const [reason, setReason] = useState('');
  const [requestIds] = useState(() => new RequestIds());
  const chosen = useMemo(() => (forText ?? '').split(',').filter(Boolean), [forText]);
  const aim: Aim = AIMS.find((each) => each === aimText) ?? 'delay';
  const choose = (ids: readonly string[]) => setFor(ids.length > 0 ? [...new Set(ids)].slice(0, MOST).join(',') : null);
  const start = async () => {
    const order = { junctionIds: chosen, aim, ...basis, reason: reason.trim(), simulator };
    const requestId = requestIds.of(order);
    const proposal = await send<Proposal>('/proposals', 'POST', { requestId, ...order });
    if (proposal) go(`/signals/proposals/${encodeURIComponent(proposal.id)}`, {});
  };
  const back = (
    <button type="button" className="button" onClick={() => go('/signals/proposals', {})}>
      <ArrowLeft size={14} aria-hidden /> {t('proposals.title')}
    </button>
  );
  if (account && !allows(account, 'engineer')) {
    return (
      <Panel wide title={t('proposal.new')} actions={back}>
        <Empty title={t('error.forbidden')} hint={t('proposal.forbidden')} />
      </Panel>
    );
  }
  return (
    <Panel wide title={t('proposal.new')} note={t('proposal.new.note')} actions={back}>
      <Ready data={junctions.data} error={junctions.error} rows={8} onRetry={() => void junctions.mutate()}>
        {({ items }) => {
          const signalised = items.filter((each) => each.signalised);
          const ids = new Set(signalised.map(({ id }) => id));
          const nameById = (id: string) => {
            const found = signalised.find((each) => each.id === id);
            return (found && nameOf(found)) || id;
          };
          return (
            <>
              <Section title={t('proposal.junctions')} note={t('proposal.junctions.note', { most: MOST })}>
                <div className="proposal-where">
                  <Select
                    label={t('proposal.addJunction')}
                    value=""
                    testId="proposal-add"
                    options={[
                      { value: '', label: t('proposal.addJunction') },
                      ...signalised
                        .filter(({ id }) => !chosen.includes(id))
                        .map((each) => ({ value: each.id, label: nameById(each.id) })),
                    ]}
                    onChange={(id) => (id ? choose([...chosen, id]) : undefined)}
                  />
                  <Select
                    label={t('proposal.addCorridor')}
                    value=""
                    options={[
                      { value: '', label: t('proposal.addCorridor') },
                      ...(corridors ?? []).map((each) => ({ value: each.id, label: nameOf(each) || each.id })),
                    ]}
                    onChange={(id) => {
                      const corridor = corridors?.find((each) => each.id === id);
                      if (corridor) choose([...chosen, ...corridorJunctions(corridor.linkIds, city.links, ids)]);
                    }}
                  />
                </div>
                {chosen.length > 0 ? (
                  <ul className="proposal-chosen" data-testid="proposal-chosen">
                    {chosen.map((id) => (
                      <li key={id} className="tag">
                        {nameById(id)}
                        <button
                          type="button"
                          aria-label={t('proposal.leaveOut', { name: nameById(id) })}
                          onClick={() => choose(chosen.filter((each) => each !== id))}
                        >
                          <X size={12} aria-hidden />
                        </button>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="plan-hint">{t('proposal.junctions.none')}</p>
                )}
              </Section>
              <Section title={t('proposal.aim')} note={t('proposal.aim.note')}>
                <div className="proposal-aims" role="radiogroup" aria-label={t('proposal.aim')}>
                  {AIMS.map((each) => (
                    <label key={each} data-chosen={each === aim}>
                      <input type="radio" name="aim" checked={each === aim} onChange={() => setAim(each)} />
                      <span>
                        {t(`aim.${each}`)}
                        <small>{t(`aim.${each}.hint`)}</small>
                      </span>
                    </label>
                  ))}
                </div>
              </Section>
              <Section title={t('proposal.basis')} note={t('proposal.basis.note')}>
                <div className="proposal-field">
                  <BasisField value={basis} onChange={setBasis} />
                </div>
              </Section>
              <Section
                title={t('proposal.shadow')}
                note={t(
                  simulators?.includes('sumo') === false ? 'proposal.simulator.noSumo' : 'proposal.simulator.note',
                )}
              >
                <div className="proposal-field">
                  <Choice
                    label={t('proposal.simulator')}
                    value={simulator}
                    options={[
                      { value: 'built-in', label: t('simulator.built-in') },
                      ...(simulators?.includes('sumo') ? [{ value: 'sumo' as const, label: t('simulator.sumo') }] : []),
                    ]}
                    onChange={(value: Shadow['simulator']) => setSimulator(value)}
                  />
                </div>
              </Section>
              <Section title={t('versions.reason')} note={t('proposal.reason.note')}>
                <div className="proposal-field proposal-start">
                  <input
                    type="text"
                    maxLength={500}
                    aria-label={t('versions.reason')}
                    placeholder={t('proposal.reason.hint')}
                    value={reason}
                    onChange={({ target }) => setReason(target.value)}
                  />
                  <button
                    type="button"
                    className="button button-primary"
                    disabled={busy || chosen.length === 0 || reason.trim() === ''}
                    onClick={() => void start()}
                  >
                    {t('proposal.start')}
                  </button>
                  {fault ? <p role="alert">{fault}</p> : null}
                </div>
              </Section>
            </>
          );
        }}
      </Ready>
    </Panel>
  );
}
