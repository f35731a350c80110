import { useT } from '../../i18n/i18n.js';

const STEPS_S = [5, 10, 20, 30, 60, 120];
const MOST = 7;

/** Seconds of the cycle below a diagram. */
export function TimeAxis({ cycleMs }: { readonly cycleMs: number }) {
  const { t } = useT();
  const cycleS = cycleMs / 1000;
  const stepS = STEPS_S.find((each) => cycleS / each <= MOST) ?? 240;
  const marks = Array.from({ length: Math.floor(cycleS / stepS) + 1 }, (_, i) => i * stepS);
  const shown = marks.filter((each) => each === 0 || cycleS - each > stepS / 3);
  return (
    <div className="plan-row plan-axis" aria-hidden>
      <span>{t('plans.axis')}</span>
      <div className="plan-track">
        {[...shown, cycleS].map((each) => (
          <small key={each} style={{ left: `${(each / cycleS) * 100}%` }}>
            {Math.round(each)}
          </small>
        ))}
      </div>
    </div>
  );
}
