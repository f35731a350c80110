import { useT } from '../i18n/i18n.js';
import { useClock } from '../live/use-clock.js';

/** While a past moment is shown: says of what does not follow it that it is as of now. */
export function LiveMark() {
  const { t } = useT();
  const { live } = useClock();
  if (live) return null;
  return (
    <span className="tag live-mark" data-tone="warning" title={t('replay.live.hint')}>
      {t('replay.live')}
    </span>
  );
}
