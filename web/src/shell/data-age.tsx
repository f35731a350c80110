import { ChevronDown } from 'lucide-react';
import { usePreferences } from '../design/preferences.js';
import { formatNumber, formatTime } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { useClock, useShownNow } from '../live/use-clock.js';
import { useLive } from '../live/use-live.js';
import { Tip } from '../parts/tip.js';

/** Data that is this old is late, and then bad, s. */
const LATE_S = 4;
const BAD_S = 15;

interface Props {
  readonly open: boolean;
  onOpen(): void;
}

/** Clock of the city and how old what one sees is. On a narrow window it opens the time bar. */
export function DataAge({ open, onOpen }: Props) {
  const { t } = useT();
  const live = useLive();
  const clock = useClock();
  const { zone } = usePreferences();
  const now = useShownNow(1_000);
  const ageS = live.platformMs ? Math.max(0, (live.nowMs() - live.platformMs) / 1000) : null;
  const tone = ageS === null || ageS > BAD_S ? 'bad' : ageS > LATE_S ? 'late' : 'good';
  const age = ageS === null ? t('shell.age.none') : t('shell.age', { age: formatNumber(ageS, ageS < 10 ? 1 : 0) });
  return (
    <Tip text={t('shell.age.hint')}>
      <button
        type="button"
        className="age"
        data-tone={clock.live ? tone : 'replay'}
        aria-expanded={open}
        aria-controls="time"
        data-testid="data-age"
        onClick={onOpen}
      >
        <i aria-hidden />
        <span className="age-value">{clock.live ? age : t('time.replay')}</span>
        <time>{formatTime(now)}</time>
        {zone === 'shown' ? <small>{t('time.zoneShort')}</small> : null}
        <ChevronDown className="phone-only" size={13} aria-hidden />
      </button>
    </Tip>
  );
}
