import { useState } from 'react';
import type { LineageRef, Page } from '../../../api/types.js';
import { useResource } from '../../../api/use-resource.js';
import { formatDateTime } from '../../../format.js';
import { type Key, useT } from '../../../i18n/i18n.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { Dialog } from '../../../parts/dialog.js';
import { LineageDialog } from '../../inspect/lineage-dialog.js';
import type { ControllerEvent, Evidence } from './types.js';

/** What was asked for: the events behind one figure, in its time. */
export interface EventsAsked {
  readonly fromMs: number;
  readonly toMs: number;
  readonly evidence: readonly Evidence[];
}

interface Props {
  readonly junctionId: string;
  readonly asked: EventsAsked;
  onClose(): void;
}

/** Codes that have a name of their own. */
const NAMED = [
  0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 22, 23, 43, 44, 45, 61, 62, 63, 64, 65, 66, 81, 82, 90, 102, 104, 105, 106,
  107, 111, 112, 113, 114, 115,
] as const;

/** The events of the controller that a figure was made of, each with its way through the platform. */
export function EventsDialog({ junctionId, asked, onClose }: Props) {
  const { t, language } = useT();
  const [lineage, setLineage] = useState<LineageRef | null>(null);
  const of = asked.evidence
    .flatMap(({ codes, parameters }) =>
      codes.flatMap((code) => (parameters.length > 0 ? parameters.map((each) => `${code}:${each}`) : [String(code)])),
    )
    .join(',');
  const { data, error, mutate } = useResource<Page<ControllerEvent>>(
    `/junctions/${encodeURIComponent(junctionId)}/measures/events?fromMs=${asked.fromMs}&toMs=${asked.toMs}&of=${of}&limit=2000`,
  );
  const columns: readonly Column<ControllerEvent>[] = [
    {
      key: 'time',
      label: t('measures.events.time'),
      sortBy: ({ timeMs }) => timeMs,
      text: ({ timeMs }) => new Date(timeMs).toISOString(),
      render: ({ timeMs }) => `${formatDateTime(timeMs, language)}.${Math.floor((timeMs % 1000) / 100)}`,
    },
    {
      key: 'code',
      label: t('measures.events.code'),
      numeric: true,
      sortBy: ({ code }) => code,
      render: ({ code }) => code,
    },
    {
      key: 'name',
      label: t('measures.events.name'),
      text: ({ code }) => nameOf(code, t),
      render: ({ code }) => nameOf(code, t),
    },
    {
      key: 'parameter',
      label: t('measures.events.parameter'),
      numeric: true,
      sortBy: ({ parameter }) => parameter,
      render: ({ parameter }) => parameter,
    },
    {
      key: 'device',
      label: t('measures.events.device'),
      text: ({ deviceId }) => deviceId,
      render: ({ deviceId }) => <span className="mono">{deviceId}</span>,
    },
  ];
  return (
    <Dialog title={t('measures.events.title')} wide testId="events-dialog" onClose={onClose}>
      <DataTable
        label={t('measures.events.title')}
        columns={columns}
        rows={data?.items}
        error={error}
        onRetry={() => void mutate()}
        idOf={(event) => `${event.timeMs} ${event.code} ${event.parameter}`}
        csvName={`events-${junctionId}`}
        empty={{ title: t('measures.events.none'), hint: t('measures.events.none.hint') }}
        onOpen={(event) => (event.lineage ? setLineage(event.lineage) : undefined)}
      />
      {lineage ? <LineageDialog lineage={lineage} onClose={() => setLineage(null)} /> : null}
    </Dialog>
  );
}

function nameOf(code: number, t: (key: Key) => string): string {
  return NAMED.some((known) => known === code) ? t(`event.${code}` as Key) : t('event.other');
}
