import { CircleCheck, CircleX } from 'lucide-react';
import { useMemo } from 'react';
import type { Evaluation, EvaluationFigure, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { Sparkline } from '../../charts/sparkline.js';
import { formatDateTime, formatNumber, formatTime, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { breakdownOf } from './score-breakdown.js';
import { ScoreBreakdownTable } from './score-breakdown-table.js';

const EVERY_MS = 15_000;
/** Measures that have words; another is shown by its key. */
const KNOWN = [
  'positionErrorP95M',
  'positionErrorP50M',
  'queueErrorM',
  'travelTimeErrorPct',
  'missedPct',
  'falsePct',
  'speedErrorP95Mps',
  'matchedObjects',
];

/** How live.v1.Tracks calls the kinds and sources that a score is broken down by. */
const KINDS: Readonly<Record<string, number>> = {
  car: 1,
  nonMotor: 2,
  pedestrian: 3,
  unknown: 4,
  obstacle: 5,
  bus: 6,
  lorry: 7,
  emergency: 8,
};
const SOURCES: Readonly<Record<string, number>> = { perceived: 0, connected: 1 };

/** Every evaluation: its figures against their goals; where that is told, minute by minute and of each kind and source. */
export function ScoreSection() {
  const { t } = useT();
  const { data, error, mutate } = useResource<Page<Evaluation>>('/evaluations', EVERY_MS);
  return (
    <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
      {({ items }) =>
        items.length === 0 ? (
          <Section title={t('evaluation.score')}>
            <Empty title={t('evaluation.none')} hint={t('evaluation.none.hint')} />
          </Section>
        ) : (
          items.map((evaluation) => <Score key={evaluation.id} evaluation={evaluation} />)
        )
      }
    </Ready>
  );
}

function Score({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, nameOf, language } = useT();
  const { figures, fromMs, toMs, source, detail } = evaluation;
  const minutes = useMemo(() => minutesOf(detail), [detail]);
  const judged = figures.filter((figure) => figure.goal !== null && figure.value !== null);
  const met = judged.filter(isMet).length;
  return (
    <Section
      title={nameOf(evaluation)}
      note={t('evaluation.span', {
        from: formatDateTime(fromMs, language),
        to: formatTime(toMs),
        source,
      })}
    >
      {judged.length > 0 ? (
        <p className="score-sum" data-tone={met === judged.length ? 'good' : 'warning'}>
          {t('evaluation.met', { met, of: judged.length })}
        </p>
      ) : null}
      <div className="table-scroll">
        <table className="table scores" aria-label={nameOf(evaluation)}>
          <thead>
            <tr>
              <th>{t('evaluation.measure')}</th>
              <th className="num">{t('lineage.value')}</th>
              <th className="num">{t('evaluation.goal')}</th>
              <th>{t('evaluation.state')}</th>
              <th>{t('evaluation.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <ScoreRow key={figure.key} figure={figure} minutes={minutes} />
            ))}
          </tbody>
        </table>
      </div>
      <ScoreBreakdownTable
        title={t('breakdown.kind')}
        sorts={breakdownOf(detail, 'byKind')}
        nameOf={(name) => (KINDS[name] === undefined ? name : t(`participant.${KINDS[name]}` as Key))}
      />
      <ScoreBreakdownTable
        title={t('breakdown.source')}
        sorts={breakdownOf(detail, 'bySource')}
        nameOf={(name) => (SOURCES[name] === undefined ? name : t(`source.${SOURCES[name]}` as Key))}
      />
    </Section>
  );
}

function ScoreRow({ figure, minutes }: { readonly figure: EvaluationFigure; readonly minutes: readonly Minute[] }) {
  const { t } = useT();
  const { key, value, unit, goal, better } = figure;
  const trend = useMemo(
    () => ({
      timesMs: minutes.map((minute) => minute.timeMs),
      values: minutes.map((minute) => {
        const then = minute[key];
        return typeof then === 'number' ? then : null;
      }),
    }),
    [minutes, key],
  );
  const name = KNOWN.includes(key) ? t(`measure.${key}` as Key) : key;
  const judged = goal !== null && value !== null;
  const met = judged && isMet(figure);
  return (
    <tr>
      <td>{name}</td>
      <td className="num score-value">
        {formatNumber(value, digitsOf(value))} <span className="score-unit">{value === null ? '' : unit}</span>
      </td>
      <td className="num quiet">
        {goal === null ? MISSING : `${better === 'lower' ? '≤' : '≥'} ${formatNumber(goal, digitsOf(goal))}`}
      </td>
      <td>
        {judged ? (
          <span className="score-state" data-tone={met ? 'good' : 'danger'}>
            {met ? <CircleCheck size={14} aria-hidden /> : <CircleX size={14} aria-hidden />}
            {t(met ? 'evaluation.reached' : 'evaluation.missed')}
          </span>
        ) : (
          MISSING
        )}
      </td>
      <td>
        {trend.values.filter((each) => each !== null).length > 1 ? (
          <Sparkline
            {...trend}
            everyMs={60_000}
            label={t('evaluation.trendOf', { name })}
            token={judged && !met ? 'danger' : 'accent'}
          />
        ) : (
          <span className="quiet">{t('evaluation.oneRun')}</span>
        )}
      </td>
    </tr>
  );
}

type Minute = Readonly<Record<string, unknown>> & { readonly timeMs: number };

/** The minutes of an evaluation's detail, oldest first; none where it does not tell them. */
function minutesOf(detail: unknown): readonly Minute[] {
  const { minutes } = (detail ?? {}) as { readonly minutes?: unknown };
  if (!Array.isArray(minutes)) return [];
  return minutes.filter((minute): minute is Minute => typeof (minute as Minute | null)?.timeMs === 'number');
}

function isMet({ value, goal, better }: EvaluationFigure): boolean {
  if (value === null || goal === null) return false;
  return better === 'lower' ? value <= goal : value >= goal;
}

function digitsOf(value: number | null): number {
  return value !== null && Math.abs(value) < 10 && !Number.isInteger(value)
    ? 2
    : value !== null && Number.isInteger(value)
      ? 0
      : 1;
}
