import { ArrowLeft, Plus } from 'lucide-react';
import { allows, useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber, MISSING } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Panel } from '../../parts/panel.js';
import { useGo } from '../../shell/address.js';
import type { Proposal } from './proposal-types.js';
import './proposals.css';
import { changeShare } from './shares.js';
import { StateTag } from './state-tag.js';

const EVERY_MS = 5_000;

/** What was proposed so far, newest first. */
export function ProposalsPage() {
  const { t, language, nameOf } = useT();
  const go = useGo();
  const { account } = useSession();
  const { data, error, mutate } = useResource<Page<Proposal>>('/proposals', EVERY_MS);
  const names = ({ junctions }: Proposal) =>
    junctions.map((each) => nameOf(each) || each.junctionId).join(t('list.comma'));
  const columns: readonly Column<Proposal>[] = [
    {
      key: 'time',
      label: t('command.time'),
      sortBy: ({ askedMs }) => askedMs,
      text: ({ askedMs }) => new Date(askedMs).toISOString(),
      render: ({ askedMs }) => formatDateTime(askedMs, language),
    },
    { key: 'where', label: t('proposal.junctions'), sortBy: names, render: names },
    {
      key: 'aim',
      label: t('proposal.aim'),
      facet: true,
      sortBy: ({ origin, aim }) => t(origin === 'editor' ? 'proposal.byHand' : `aim.${aim}`),
      render: ({ origin, aim }) => t(origin === 'editor' ? 'proposal.byHand' : `aim.${aim}`),
    },
    {
      key: 'delay',
      label: `${t('cost.delayS')} ${t('unit.percent')}`,
      numeric: true,
      sortBy: ({ predicted }) => (predicted ? changeShare(predicted.delayS) * 100 : null),
      render: ({ predicted }) => (predicted ? formatNumber(changeShare(predicted.delayS) * 100, 1) : MISSING),
    },
    {
      key: 'state',
      label: t('proposal.state'),
      facet: true,
      text: ({ state }) => t(`proposalState.${state}`),
      render: (proposal) => <StateTag proposal={proposal} />,
    },
    {
      key: 'by',
      label: t('proposal.author'),
      facet: true,
      sortBy: ({ author }) => author,
      render: (row) => row.author,
    },
    { key: 'reason', label: t('command.reason'), sortBy: ({ reason }) => reason, render: ({ reason }) => reason },
  ];
  return (
    <Panel
      wide
      title={t('proposals.title')}
      note={t('proposals.note')}
      actions={
        <>
          {account && allows(account, 'engineer') ? (
            <button type="button" className="button button-primary" onClick={() => go('/signals/proposals/new', {})}>
              <Plus size={14} aria-hidden /> {t('proposal.new')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => go('/signals', {})}>
            <ArrowLeft size={14} aria-hidden /> {t('signals.title')}
          </button>
        </>
      }
    >
      <DataTable
        label={t('proposals.title')}
        columns={columns}
        rows={data?.items}
        error={error}
        onRetry={() => void mutate()}
        csvName="proposals"
        empty={{ title: t('proposals.none'), hint: t('proposals.none.hint') }}
        testId="proposals"
        idOf={({ id }) => id}
        onOpen={({ id }) => go(`/signals/proposals/${encodeURIComponent(id)}`, {})}
      />
    </Panel>
  );
}
