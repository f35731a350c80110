import type { Account, Command, ControllerNote, Page } from '../../api/types.js';
import { usePages } from '../../api/use-pages.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Panel, Section } from '../../parts/panel.js';
import { LiveMark } from '../live-mark.js';
import { OperationsTabs } from '../operations/operations-tabs.js';
import { commandText } from './command-words.js';
import './commands.css';
import { Decision } from './decision.js';
import { LifeLine } from './life-line.js';

const EVERY_MS = 2_000;

/** What devices were asked to do and what became of it; and what waits for a second person. */
export function Commands({ account }: { readonly account: Account }) {
  const { t, language, nameOf } = useT();
  const { items, error, more, loadMore, reload } = usePages<Command>('/commands?limit=100', EVERY_MS);
  const controllers = useResource<Page<ControllerNote>>('/programmes', 60_000).data?.items;
  const junctionOf = (deviceId: string) => {
    const junction = controllers?.find((each) => each.deviceId === deviceId)?.junction;
    return junction ? nameOf(junction) || junction.id : '';
  };
  const asked = (command: Command) => command.facts.find(({ step }) => step === 'requested');
  const waiting = items?.filter(({ state, needsSecondPerson }) => state === 'requested' && needsSecondPerson) ?? [];
  const columns: readonly Column<Command>[] = [
    {
      key: 'time',
      label: t('command.time'),
      sortBy: ({ number }) => number,
      text: (command) => new Date(asked(command)?.timeMs ?? 0).toISOString(),
      render: (command) => formatDateTime(asked(command)?.timeMs ?? 0, language),
    },
    {
      key: 'what',
      label: t('command.what'),
      sortBy: (command) => commandText(t, command),
      render: (command) => commandText(t, command),
    },
    {
      key: 'junction',
      label: t('command.junction'),
      facet: true,
      sortBy: ({ deviceId }) => junctionOf(deviceId),
      render: ({ deviceId }) => junctionOf(deviceId),
    },
    {
      key: 'device',
      label: t('command.device'),
      facet: true,
      sortBy: ({ deviceId }) => deviceId,
      render: ({ deviceId }) => <span className="mono">{deviceId}</span>,
    },
    {
      key: 'state',
      label: t('command.life'),
      facet: true,
      text: ({ state }) => t(`commandStep.${state}`),
      render: (command) => <LifeLine command={command} />,
    },
    {
      key: 'by',
      label: t('command.by'),
      facet: true,
      sortBy: (command) => asked(command)?.actor ?? '',
      render: (command) => asked(command)?.actor ?? '',
    },
    { key: 'reason', label: t('command.reason'), sortBy: ({ reason }) => reason, render: ({ reason }) => reason },
  ];
  return (
    <Panel wide title={t('command.title')} note={t('command.note')} actions={<LiveMark />}>
      <OperationsTabs account={account} />
      {waiting.length > 0 ? (
        <Section title={t('command.waiting')}>
          <ul className="commands-waiting">
            {waiting.map((command) => (
              <li key={command.id}>
                <span>
                  {commandText(t, command)} · {junctionOf(command.deviceId) || command.deviceId}
                  <small>
                    {asked(command)?.actor} · {command.reason}
                  </small>
                </span>
                <Decision command={command} account={account} onDecided={reload} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <DataTable
        label={t('command.title')}
        columns={columns}
        rows={items}
        error={error}
        onRetry={reload}
        filter={t('command.filter')}
        csvName="commands"
        empty={{ title: t('command.none'), hint: t('command.none.hint') }}
        testId="commands"
        idOf={({ id }) => id}
      />
      {more ? (
        <p className="more">
          <button type="button" className="button" onClick={loadMore}>
            {t('action.more')}
          </button>
        </p>
      ) : null}
    </Panel>
  );
}
