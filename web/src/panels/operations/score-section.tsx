import { CircleCheck, CircleX } from 'lucide-react';
import { useMemo } from 'react';
import type { Evaluation, EvaluationFigure, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { Sparkline } from '../../charts/sparkline.js';
import { formatDateTime, formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';

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

/** Every series of evaluations: its newest figures against their goals, and how they went before. */
export function ScoreSection() {
  const { t } = useT();
  const { data, error, mutate } = useResource<Page<Evaluation>>('/evaluations?limit=200', EVERY_MS);
  const series = useMemo(() => seriesOf(data?.items ?? []), [data]);
  return (
    <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
      {() =>
        series.length === 0 ? (
          <Section title={t('evaluation.score')}>
            <Empty title={t('evaluation.none')} hint={t('evaluation.none.hint')} />
          </Section>
        ) : (
          series.map((runs) => <Score key={runs[0]?.name} runs={runs} />)
        )
      }
    </Ready>
  );
}

/** `runs`: of one series, oldest first, at least one. */
function Score({ runs }: { readonly runs: readonly Evaluation[] }) {
  const { t, nameOf, language } = useT();
  const newest = runs.at(-1);
  if (!newest) return null;
  const judged = newest.figures.filter((figure) => figure.goal !== null && figure.value !== null);
  const met = judged.filter(isMet).length;
  return (
    <Section
      title={nameOf(newest)}
      note={t('evaluation.span', {
        from: formatDateTime(newest.fromMs, language),
        to: formatDateTime(newest.toMs, language),
        source: newest.source,
      })}
    >
      {judged.length > 0 ? (
        <p className="score-sum" data-tone={met === judged.length ? 'good' : 'warning'}>
          {t('evaluation.met', { met, of: judged.length })}
        </p>
      ) : null}
      <div className="table-scroll">
        <table className="table scores" aria-label={nameOf(newest)}>
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
            {newest.figures.map((figure) => (
              <ScoreRow key={figure.key} figure={figure} runs={runs} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ScoreRow({ figure, runs }: { readonly figure: EvaluationFigure; readonly runs: readonly Evaluation[] }) {
  const { t } = useT();
  const { key, value, unit, goal, better } = figure;
  const trend = useMemo(
    () => ({
      timesMs: runs.map((run) => run.toMs),
      values: runs.map((run) => run.figures.find((each) => each.key === key)?.value ?? null),
    }),
    [runs, key],
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
        {runs.length > 1 ? (
          <Sparkline
            {...trend}
            everyMs={Number.POSITIVE_INFINITY}
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

/** Runs of the same name and source belong together. */
function seriesOf(items: readonly Evaluation[]): readonly (readonly Evaluation[])[] {
  const out = new Map<string, Evaluation[]>();
  for (const item of items) {
    const key = `${item.source}\n${item.name}`;
    out.set(key, [...(out.get(key) ?? []), item]);
  }
  return [...out.values()].map((runs) => runs.sort((a, b) => a.toMs - b.toMs));
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
