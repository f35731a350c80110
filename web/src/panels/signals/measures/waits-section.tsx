import { useCallback } from 'react';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { PhaseWaits } from './types.js';
import { waitScene } from './wait-scene.js';

/** From the call of a phase to its green. */
export function WaitsSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    (answer: PhaseWaits): Chart | null => {
      const own = answer.phases.find((each) => each.phase === phase);
      if (!own || own.waits.length === 0) return null;
      const waits = own.waits.map(({ callMs, greenMs }) => ({ callMs, servedMs: greenMs }));
      return {
        figures: [
          { label: t('measures.waits.mean'), value: formatNumber(own.meanS, 1), unit: t('unit.s') },
          { label: t('measures.waits.longest'), value: formatNumber(own.maxS, 1), unit: t('unit.s') },
          { label: t('measures.waits.greens'), value: formatNumber(own.waits.length) },
        ],
        scene: waitScene({ fromMs, toMs }, waits, (i) => {
          const wait = own.waits[i];
          const waitS = wait && (wait.greenMs - wait.callMs) / 1000;
          return t('measures.say.wait', { time: formatTime(wait?.greenMs), seconds: formatNumber(waitS, 1) });
        }),
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
