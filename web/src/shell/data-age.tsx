import { useEffect, useState } from 'react';
import { formatNumber, formatTime } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { useLive } from '../live/use-live.js';

/** Clock of the city and how old what one sees is. */
export function DataAge() {
  const { t } = useT();
  const live = useLive();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const now = live.nowMs();
  const ageS = live.platformMs ? Math.max(0, (now - live.platformMs) / 1000) : null;
  const tone = ageS === null || ageS > 15 ? 'bad' : ageS > 4 ? 'late' : 'good';
  return (
    <span className="age" data-tone={tone} title={t('shell.age.hint')}>
      <i aria-hidden />
      <span className="age-value">
        {ageS === null ? t('shell.age.none') : t('shell.age', { age: formatNumber(ageS, 1) })}
      </span>
      <time>{formatTime(now)}</time>
    </span>
  );
}
