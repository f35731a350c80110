import useSWR from 'swr';
import { Problem } from '../../api/request.js';
import { BandChart } from '../../charts/band-chart.js';
import { formatDateTime, formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';

/** Written by the tests of the simulator's physics; see roadside-sim. */
interface Physics {
  readonly measuredAt?: string;
  readonly seed: number;
  readonly curves: readonly Curve[];
}

interface Curve {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: string;
  /** Published range of `value`. */
  readonly range: readonly [low: number, high: number];
  readonly value: number;
  readonly source: string;
  readonly points?: readonly (readonly [number, number])[];
  readonly band?: readonly (readonly [number, number, number])[];
}

const PATH = '/evidence/physics.json';

async function load(path: string): Promise<Physics> {
  const response = await fetch(path).catch((cause) => {
    throw new Problem(0, 'unreachable', String(cause));
  });
  if (!response.ok) throw new Problem(response.status, response.statusText, '');
  return (await response.json().catch(() => {
    throw new Problem(404, 'no evidence', '');
  })) as Physics;
}

/** What the simulated traffic does, beside the ranges that handbooks publish. */
export function PhysicsEvidence() {
  const { t, language } = useT();
  const { data, error, mutate } = useSWR<Physics, Problem>(PATH, load, {
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
  const missing = error?.status === 404;
  return (
    <Section
      title={t('physics.title')}
      note={
        data
          ? [
              t('physics.seed', { seed: data.seed }),
              data.measuredAt ? formatDateTime(Date.parse(data.measuredAt), language) : '',
            ]
              .filter(Boolean)
              .join(' · ')
          : null
      }
    >
      {missing ? (
        <Empty title={t('physics.none')} hint={t('physics.none.hint')} />
      ) : (
        <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
          {({ curves }) => (
            <ul className="physics">
              {curves.map((curve) => (
                <CurveCard key={curve.key} curve={curve} />
              ))}
            </ul>
          )}
        </Ready>
      )}
    </Section>
  );
}

const NONE: readonly never[] = [];

function CurveCard({ curve }: { readonly curve: Curve }) {
  const { t, language } = useT();
  const { value, unit, range, points = NONE, band = NONE } = curve;
  const [low, high] = range;
  const title = language === 'en' ? curve.titleEn : curve.title;
  const within = value >= low && value <= high;
  // The range takes the middle half of the scale, so that what lies outside shows, too.
  const share = Math.min(1, Math.max(0, 0.25 + ((value - low) / (high - low || 1)) * 0.5));
  const digits = Math.abs(high) < 10 ? 2 : Math.abs(high) < 100 ? 1 : 0;
  return (
    <li>
      <h3>{title}</h3>
      <p className="physics-value">
        <b>{formatNumber(value, digits)}</b> <span data-same>{unit}</span>
        <span className="tag" data-tone={within ? 'good' : 'danger'}>
          {t(within ? 'physics.within' : 'physics.outside')}
        </span>
      </p>
      <div
        className="physics-range"
        role="img"
        aria-label={t('physics.range', { low: formatNumber(low, digits), high: formatNumber(high, digits), unit })}
      >
        <i style={{ left: `${share * 100}%` }} data-within={within} />
        <span>{formatNumber(low, digits)}</span>
        <span>{formatNumber(high, digits)}</span>
      </div>
      {points.length > 1 ? <BandChart points={points} band={band} label={title} /> : null}
      <small lang="en">{curve.source}</small>
    </li>
  );
}
