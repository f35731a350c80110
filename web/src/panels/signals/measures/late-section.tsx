import { useCallback } from 'react';
import type { Mark } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { LateActuations } from './types.js';

const LIGHTS = [
  { light: 'yellow', token: 'light-yellow', shape: 'dot', key: 'measures.late.yellow' },
  { light: 'red-clearance', token: 'los-congested', shape: 'square', key: 'measures.late.clearance' },
  { light: 'red', token: 'light-red', shape: 'triangle', key: 'measures.late.red' },
] as const;
const LEAST_S = 10;
/** Later ones have turned on red; they are in the figures and in the table. */
const MOST_S = 40;

/** Who came over the stop line when the green was over. */
export function LateSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    (answer: LateActuations): Chart | null => {
      if (answer.cycles === 0) return null;
      const all = answer.actuations.map((each, id) => ({ ...each, id }));
      const longest = all.reduce((most, { sinceYellowS }) => Math.max(most, sinceYellowS), LEAST_S);
      return {
        figures: [
          { label: t('measures.late.yellow'), value: formatNumber(answer.onYellow), unit: t('unit.vehicles') },
          {
            label: t('measures.late.clearance'),
            value: formatNumber(answer.onRedClearance),
            unit: t('unit.vehicles'),
          },
          {
            label: t('measures.late.red'),
            value: formatNumber(answer.onRed),
            unit: t('unit.vehicles'),
            hint: t('measures.late.red.hint'),
          },
          {
            label: t('measures.late.severe'),
            value: formatNumber(answer.severe),
            unit: t('unit.vehicles'),
            hint: t('measures.late.severe.hint'),
          },
        ],
        scene: {
          fromMs,
          toMs,
          y: { min: 0, max: Math.min(MOST_S, Math.ceil((longest * 1.06) / 5) * 5) },
          marks: LIGHTS.map(({ light, token, shape, key }): Mark => {
            const own = all.filter((each) => each.light === light);
            return {
              kind: 'points',
              token,
              shape,
              x: own.map(({ timeMs }) => timeMs),
              y: own.map(({ sinceYellowS }) => sinceYellowS),
              ids: own.map(({ id }) => id),
              say: (i) =>
                t('measures.say.late', {
                  time: formatTime(own[i]?.timeMs),
                  light: t(key),
                  seconds: formatNumber(own[i]?.sinceYellowS, 1),
                  channel: own[i]?.channel ?? 0,
                }),
            };
          }),
        },
        keys: LIGHTS.map(({ token, shape, key }) => ({ token, shape, label: t(key) })),
        table: () => ({
          heads: ['time', 'channel', 'light', 'sinceYellowS', 'sinceRedS'],
          rows: answer.actuations.map((each) => [
            new Date(each.timeMs).toISOString(),
            each.channel,
            each.light,
            each.sinceYellowS,
            each.sinceRedS,
          ]),
        }),
        eventsOf: (_, id) => {
          const late = answer.actuations[id];
          if (!late) return undefined;
          const yellowMs = late.timeMs - late.sinceYellowS * 1000;
          return { fromMs: yellowMs - 1000, toMs: late.timeMs + 5000, evidence: answer.evidence };
        },
      };
    },
    [fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.late')}
      name={name}
      url={`${path}/measures/yellow-red?phase=${phase}&${query}`}
      fileName={`yellow-red-${phase}-${fileName}`}
      empty={{ title: t('measures.failures.none'), hint: t('measures.failures.none.hint') }}
      note={(answer) => <SourceNote told={answer} />}
      chartOf={chartOf}
    />
  );
}
