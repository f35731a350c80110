import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { allows, useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Facts } from '../../parts/figures.js';
import { Panel } from '../../parts/panel.js';
import { ErrorState, Loading, Ready } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { DeployDialog } from '../deployments/deploy-dialog.js';
import type { Deployment } from '../deployments/deployment-types.js';
import { JunctionsSection } from './junctions-section.js';
import { PredictedSection } from './predicted-section.js';
import { ProposalDeployments } from './proposal-deployments.js';
import type { Aim, Proposal } from './proposal-types.js';
import './proposals.css';
import { ShadowSection } from './shadow-section.js';
import { StateTag } from './state-tag.js';
import { TradeOffSection } from './trade-off-section.js';

const EVERY_MS = 1_500;
const DONE_MS = 30_000;
const DEPLOYED_MS = 2_000;
/** On its way, or in force. */
const UNDER_WAY: readonly Deployment['state'][] = ['asked', 'watching', 'kept'];

const isDone = (proposal: Proposal | undefined) => proposal?.state === 'ready' || proposal?.state === 'failed';
const everyMs = (proposal: Proposal | undefined) => (isDone(proposal) ? DONE_MS : EVERY_MS);

/** A proposal from its first second to what became of it: what is expected, what simulation says, every number with its reason, deployment. */
export function ProposalPage({ id }: { readonly id: string }) {
  const { t, language, nameOf } = useT();
  const go = useGo();
  const { account } = useSession();
  const [deploying, setDeploying] = useState(false);
  const { data, error, mutate } = useResource<Proposal>(`/proposals/${encodeURIComponent(id)}`, everyMs);
  const deployments = useResource<Page<Deployment>>(data?.state === 'ready' ? '/deployments' : null, DEPLOYED_MS);
  const end = useRef<HTMLDivElement>(null);
  const done = isDone(data);
  const names = data?.junctions.map((each) => nameOf(each) || each.junctionId) ?? [];
  const title =
    names.length > 2
      ? t('proposal.titleMore', { name: names[0] ?? '', count: names.length })
      : names.join(t('list.comma'));
  const wanted =
    data?.junctions.flatMap(({ deviceId, version, ...each }) => {
      const deployed = deployments.data?.items.some(
        (one) => one.deviceId === deviceId && one.version === version && UNDER_WAY.includes(one.state),
      );
      return version === null || deployed ? [] : [{ deviceId, version, name: nameOf(each) || each.junctionId }];
    }) ?? [];
  const may = account !== null && allows(account, 'engineer');
  const wish = ({ junctions }: Proposal, aim: Aim) =>
    go('/signals/proposals/new', { for: junctions.map(({ junctionId }) => junctionId).join(','), aim });
  /** Where one asks for it again: with another time, or for a version made by hand from the list of versions. */
  const tryAgain = (proposal: Proposal) => {
    const first = proposal.junctions[0]?.junctionId;
    if (proposal.origin === 'editor' && first) go(`/signals/${encodeURIComponent(first)}/plans`, { tab: 'versions' });
    else wish(proposal, proposal.aim);
  };
  return (
    <Panel
      wide
      title={title || t('proposal.title')}
      note={
        data
          ? t(data.origin === 'editor' ? 'proposal.note.editor' : 'proposal.note.optimiser', {
              aim: t(`aim.${data.aim}`),
            })
          : null
      }
      actions={
        <>
          {may && data?.state === 'ready' && deployments.data && wanted.length > 0 ? (
            <button type="button" className="button button-primary" onClick={() => setDeploying(true)}>
              {t('deploy.do')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => go('/signals/proposals', {})}>
            <ArrowLeft size={14} aria-hidden /> {t('proposals.title')}
          </button>
        </>
      }
    >
      <Ready data={data} error={error} rows={12} onRetry={() => void mutate()}>
        {(proposal) => (
          <div className="proposal" data-testid="proposal">
            <Facts
              items={[
                [t('proposal.state'), <StateTag key="state" proposal={proposal} />],
                [
                  t('proposal.basis'),
                  `${formatDateTime(proposal.basis.fromMs, language)} – ${formatTime(proposal.basis.toMs)}`,
                ],
                [t('command.reason'), `${proposal.reason} · ${proposal.author}`],
              ]}
            />
            {done ? null : (
              <div className="proposal-progress" role="status">
                <progress value={proposal.progress} aria-label={t(`proposalState.${proposal.state}`)} />
                <small>
                  {t(`proposalState.${proposal.state}.hint` as 'proposalState.optimising.hint')}{' '}
                  {formatNumber(proposal.progress * 100)} %
                </small>
              </div>
            )}
            {proposal.state === 'failed' ? (
              <ErrorState
                title={t('proposal.failed')}
                hint={
                  <>
                    {t('proposal.failed.hint')} {proposal.problem ? <small lang="en">{proposal.problem}</small> : null}
                  </>
                }
                onRetry={() => tryAgain(proposal)}
              />
            ) : null}
            {proposal.predicted ? <PredictedSection predicted={proposal.predicted} /> : null}
            {proposal.shadow ? (
              <ShadowSection shadow={proposal.shadow} />
            ) : proposal.state === 'simulating' ? (
              <Loading rows={3} />
            ) : null}
            {proposal.junctions.length > 0 ? <JunctionsSection proposal={proposal} /> : null}
            {proposal.tradeOffs.length > 1 ? (
              <TradeOffSection tradeOffs={proposal.tradeOffs} onWish={(aim) => wish(proposal, aim)} />
            ) : null}
            <div ref={end}>
              {proposal.state === 'ready' && deployments.data ? (
                <ProposalDeployments
                  junctions={proposal.junctions}
                  deployments={deployments.data.items}
                  onChanged={() => void deployments.mutate()}
                />
              ) : null}
            </div>
          </div>
        )}
      </Ready>
      {deploying && data ? (
        <DeployDialog
          wanted={wanted}
          reason={data.reason}
          onAsked={() => {
            setDeploying(false);
            void deployments.mutate();
            end.current?.scrollIntoView({ block: 'start' });
          }}
          onClose={() => setDeploying(false)}
        />
      ) : null}
    </Panel>
  );
}
