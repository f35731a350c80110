import { History, Radio } from 'lucide-react';
import { useEffect } from 'react';
import { formatDay, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';
import { useClock, useShownNow } from '../../live/use-clock.js';
import { say } from '../../parts/toasts.js';
import { goLive } from './player.js';

/** Stored time is never taken for live: a frame around the window, and this. Where it is refused, that is said. */
export function ReplayBanner() {
  const { t } = useT();
  const { live } = useClock();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-replay', !live);
    return () => document.documentElement.removeAttribute('data-replay');
  }, [live]);
  useEffect(
    () =>
      liveStore.on('replay-refused', () =>
        say({ title: t('time.refused'), detail: t('time.refused.hint'), tone: 'warning', forMs: 12_000 }),
      ),
    [t],
  );
  return live ? null : <Banner />;
}

function Banner() {
  const { t } = useT();
  const { speed, seeking } = useClock();
  const shownMs = useShownNow(1_000);
  const state = seeking ? t('time.seeking') : speed === 0 ? t('time.paused') : `${speed}×`;
  return (
    <div className="replay-banner" role="status" data-testid="replay-banner">
      <History size={15} aria-hidden />
      <strong>{t('time.replay')}</strong>
      <time>
        {formatDay(shownMs)} {formatTime(shownMs)}
      </time>
      <span className="replay-state">{state}</span>
      <button type="button" className="button" onClick={goLive}>
        <Radio size={13} aria-hidden /> {t('time.toLive')}
      </button>
    </div>
  );
}
