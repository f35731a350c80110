import { useCallback } from 'react';
import type { Mark } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { SectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { Preemptions } from './types.js';

const ROW_PX = 22;

/** Pre-emptions and requests for priority, each from its call to its end. */
export function PreemptionSection({ path, query, fileName, fromMs, toMs, ...on }: SectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    (answer: Preemptions): Chart | null => {
      const { preemptions, priority } = answer;
      if (preemptions.length + priority.length === 0) return null;
      const rows = [
        ...unique(preemptions).map((number) => ({ key: `e${number}`, name: t('measures.preempt.row', { number }) })),
        ...unique(priority).map((number) => ({ key: `p${number}`, name: t('measures.priority.row', { number }) })),
      ];
      const rowOf = new Map(rows.map(({ key }, i) => [key, rows.length - i]));
      const entryS = preemptions.flatMap(({ callMs, entryMs }) =>
        entryMs === null ? [] : [(entryMs - callMs) / 1000],
      );
      const bars = (
        token: string,
        alpha: number,
        high: number,
        own: readonly { readonly row: string; readonly fromMs: number; readonly toMs: number; readonly id: number }[],
        say?: (id: number) => string,
      ): Mark => ({
        kind: 'bars',
        token,
        alpha,
        leastPx: 4,
        fromX: own.map((each) => each.fromMs),
        toX: own.map((each) => each.toMs),
        fromY: own.map(({ row }) => (rowOf.get(row) ?? 0) - high),
        toY: own.map(({ row }) => (rowOf.get(row) ?? 0) + high),
        ids: own.map(({ id }) => id),
        ...(say && { say: (i: number) => say(own[i]?.id ?? 0) }),
      });
      const calls = preemptions.map(({ number, callMs, entryMs, exitMs }, id) => ({
        row: `e${number}`,
        fromMs: callMs,
        toMs: exitMs ?? entryMs ?? callMs,
        id,
      }));
      const served = preemptions.flatMap(({ number, entryMs, exitMs }, id) =>
        entryMs === null ? [] : [{ row: `e${number}`, fromMs: entryMs, toMs: exitMs ?? entryMs, id }],
      );
      const requests = priority.map(({ number, checkInMs, checkOutMs }, id) => ({
        row: `p${number}`,
        fromMs: checkInMs,
        toMs: checkOutMs ?? checkInMs,
        id: preemptions.length + id,
      }));
      const sayPreemption = (id: number) => {
        const one = preemptions[id];
        const since = (ms: number | null | undefined) =>
          formatNumber(ms === null || ms === undefined || !one ? null : (ms - one.callMs) / 1000, 1);
        return t('measures.say.preempt', {
          time: formatTime(one?.callMs),
          entry: since(one?.entryMs),
          dwell: since(one?.dwellMs),
          exit: since(one?.exitMs),
        });
      };
      const sayPriority = (id: number) => {
        const one = priority[id - preemptions.length];
        const given = [
          ...(one?.earlyGreen ? [t('measures.priority.early')] : []),
          ...(one?.extension ? [t('measures.priority.extension')] : []),
        ];
        return t('measures.say.priority', {
          time: formatTime(one?.checkInMs),
          given: given.length > 0 ? given.join(' · ') : t('measures.priority.nothing'),
        });
      };
      return {
        figures: [
          { label: t('measures.preempt'), value: formatNumber(preemptions.length) },
          {
            label: t('measures.preempt.entry'),
            value: formatNumber(entryS.length > 0 ? entryS.reduce((a, b) => a + b, 0) / entryS.length : null, 1),
            unit: t('unit.s'),
          },
          { label: t('measures.priority'), value: formatNumber(priority.length) },
          {
            label: t('measures.priority.given'),
            value: formatNumber(priority.filter(({ earlyGreen, extension }) => earlyGreen || extension).length),
          },
        ],
        heightPx: Math.max(110, rows.length * ROW_PX + 40),
        scene: {
          fromMs,
          toMs,
          y: {
            min: 0.4,
            max: rows.length + 0.6,
            names: rows.map(({ key, name }) => ({ at: rowOf.get(key) ?? 0, name })),
          },
          marks: [
            bars('danger', 0.3, 0.28, calls, sayPreemption),
            bars('danger', 0.9, 0.16, served),
            bars('replay', 0.8, 0.24, requests, sayPriority),
          ],
        },
        keys: [
          { token: 'danger', shape: 'band', label: t('measures.preempt.key') },
          { token: 'danger', shape: 'square', label: t('measures.preempt.served') },
          { token: 'replay', shape: 'square', label: t('measures.priority') },
        ],
        table: () => ({
          heads: ['kind', 'number', 'from', 'to'],
          rows: [
            ...calls.map((each) => ['preemption', each] as const),
            ...requests.map((each) => ['priority', each] as const),
          ].map(([kind, each]) => [kind, Number(each.row.slice(1)), iso(each.fromMs), iso(each.toMs)]),
        }),
        eventsOf: (_, id) => {
          const one = [...calls, ...requests].find((each) => each.id === id);
          return one && { fromMs: one.fromMs, toMs: one.toMs + 1000, evidence: answer.evidence };
        },
      };
    },
    [fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.preemption')}
      name=""
      url={`${path}/measures/preemption?${query}`}
      fileName={`preemption-${fileName}`}
      empty={{ title: t('measures.preemption.none'), hint: t('measures.preemption.none.hint') }}
      note={(answer) => <SourceNote told={answer} />}
      chartOf={chartOf}
    />
  );
}

const iso = (ms: number) => new Date(ms).toISOString();

const unique = (all: readonly { readonly number: number }[]) =>
  [...new Set(all.map(({ number }) => number))].sort((a, b) => a - b);
