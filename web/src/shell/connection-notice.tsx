import { WifiOff } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { mutate } from 'swr';
import { useT } from '../i18n/i18n.js';
import { useLive } from '../live/use-live.js';

/** Offline and without a frame for so long, ms, is lost. */
const SILENT_MS = 3_000;

function onOnline(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** A lost connection shows at once; what is on the screen is old then, and fades. */
export function ConnectionNotice() {
  const { t } = useT();
  const live = useLive();
  const { connection } = live;
  const [, tick] = useState(0);
  // A machine without a network finds out before its socket does; a platform on the machine itself goes on all the same.
  const online = useSyncExternalStore(onOnline, () => navigator.onLine);
  const silent = live.clock === 'live' && live.platformNowMs() - live.platformMs > SILENT_MS;
  const away = (!online && silent) || connection.phase === 'lost' || connection.phase === 'stalled';
  useEffect(() => {
    document.documentElement.toggleAttribute('data-offline', away);
    if (!away && online) return;
    const timer = setInterval(() => tick((n) => n + 1), 500);
    return () => clearInterval(timer);
  }, [away, online]);
  const attempt = connection.phase === 'lost' ? connection.attempt : 0;
  useEffect(() => {
    // The socket does not say why it was refused: the session may have ended.
    if (attempt === 2) void mutate('/session');
  }, [attempt]);
  if (!away) return null;
  const waitS = connection.phase === 'lost' ? Math.max(0, Math.ceil((connection.retryAtMs - Date.now()) / 1000)) : 0;
  return (
    <div className="notice" role="status">
      <WifiOff size={15} aria-hidden />
      {connection.phase === 'lost' ? t('connection.lost', { seconds: waitS }) : t('connection.stalled')}
    </div>
  );
}
