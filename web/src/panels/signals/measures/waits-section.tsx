import { useCallback } from 'react';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { PhaseWaits } from './types.js';

const LEAST_S = 30;

/** From the call of a phase to its green. */
export function WaitsSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    (answer: PhaseWaits): Chart | null => {
      const own = answer.phases.find((each) => each.phase === phase);
      if (!own || own.waits.length === 0) return null;
      const seconds = own.waits.map(({ callMs, greenMs }) => (greenMs - callMs) / 1000);
      const longest = seconds.reduce((most, each) => Math.max(most, each), LEAST_S);
      return {
        figures: [
          { label: t('measures.waits.mean'), value: formatNumber(own.meanS, 1), unit: t('unit.s') },
          { label: t('measures.waits.longest'), value: formatNumber(own.maxS, 1), unit: t('unit.s') },
          { label: t('measures.waits.greens'), value: formatNumber(own.waits.length) },
        ],
        scene: {
          fromMs,
          toMs,
          y: { min: 0, max: Math.ceil((longest * 1.08) / 10) * 10 },
          marks: [
            {
              kind: 'bars',
              token: 'accent',
              alpha: 0.3,
              fromX: own.waits.map(({ callMs }) => callMs),
              toX: own.waits.map(({ greenMs }) => greenMs),
              fromY: seconds.map(() => 0),
              toY: seconds,
            },
            {
              kind: 'points',
              token: 'accent',
              x: own.waits.map(({ greenMs }) => greenMs),
              y: seconds,
              say: (i) =>
                t('measures.say.wait', {
                  time: formatTime(own.waits[i]?.greenMs),
                  seconds: formatNumber(seconds[i], 1),
                }),
            },
          ],
        },
        keys: [{ token: 'accent', label: t('measures.waits.key') }],
        table: () => ({
          heads: ['phase', 'call', 'green', 'waitS'],
          rows: answer.phases.flatMap((each) =>
            each.waits.map(({ callMs, greenMs }) => [
              each.phase,
              new Date(callMs).toISOString(),
              new Date(greenMs).toISOString(),
              (greenMs - callMs) / 1000,
            ]),
          ),
        }),
        eventsOf: (_, id) => {
          const wait = own.waits[id];
          const evidence = answer.evidence.filter(({ parameters }) => parameters.includes(phase));
          return wait && { fromMs: wait.callMs, toMs: wait.greenMs + 1000, evidence };
        },
      };
    },
    [phase, fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.waits')}
      name={name}
      url={`${path}/measures/waits?${query}`}
      fileName={`waits-${phase}-${fileName}`}
      empty={{ title: t('measures.waits.none'), hint: t('measures.waits.none.hint') }}
      note={(answer) => <SourceNote told={answer} />}
      chartOf={chartOf}
    />
  );
}
