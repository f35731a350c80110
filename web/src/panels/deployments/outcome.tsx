import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { BeforeAfter } from './deployment-types.js';
import { IntervalBars } from './interval-bars.js';
import { toneOf, type Within } from './within.js';

interface Props {
  /** The figure with its unit. */
  readonly title: string;
  readonly told: BeforeAfter;
}

/** A figure before and after a deployment, and whether it changed for certain. */
export function Outcome({ title, told: { before, after, expected, change, seasonDays } }: Props) {
  const { t } = useT();
  const tone = toneOf(change);
  const verdict = { good: 'deploy.better', danger: 'deploy.worse', none: 'deploy.unclear' } as const;
  const text = ({ mean, low, high }: Within, sign = '') =>
    t('deploy.within', {
      mean: `${sign}${formatNumber(mean, 1)}`,
      low: formatNumber(low, 1),
      high: formatNumber(high, 1),
    });
  return (
    <section className="outcome" data-testid="outcome">
      <h4>{title}</h4>
      <IntervalBars
        label={title}
        rows={[
          { label: t('deploy.before'), ...before, text: text(before) },
          { label: t('deploy.after'), ...after, text: text(after) },
          {
            label: t('deploy.change'),
            ...change,
            text: text(change, change.mean > 0 ? '+' : ''),
            strong: true,
            tone,
          },
        ]}
      />
      <p className="deployment-note">
        {t(verdict[tone ?? 'none'])}{' '}
        {t('deploy.outcome.note', { expected: formatNumber(expected, 1), days: seasonDays })}
      </p>
    </section>
  );
}
