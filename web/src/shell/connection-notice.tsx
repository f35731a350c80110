import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { mutate } from 'swr';
import { useT } from '../i18n/i18n.js';
import { useLive } from '../live/use-live.js';

/** A lost connection shows at once; what is on the screen is old then, and fades. */
export function ConnectionNotice() {
  const { t } = useT();
  const { connection } = useLive();
  const [, tick] = useState(0);
  const away = connection.phase === 'lost' || connection.phase === 'stalled';
  useEffect(() => {
    document.documentElement.toggleAttribute('data-offline', away);
    if (!away) return;
    const timer = setInterval(() => tick((n) => n + 1), 500);
    return () => clearInterval(timer);
  }, [away]);
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
