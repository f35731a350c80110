import { CloudOff, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDateTime } from '../format.js';
import { useT } from '../i18n/i18n.js';

const HEARD_KEY = 'luyun.heard';
const RETRY_S = 10;

/** Keeps when this browser last heard of the platform, for the time when it does not. */
export function rememberHeard(): void {
  localStorage.setItem(HEARD_KEY, String(Date.now()));
}

/** The page is here, the platform is not: says so, since when, and comes back by itself. */
export function Offline({ onRetry }: { onRetry(): void }) {
  const { t, language } = useT();
  const [leftS, setLeftS] = useState(RETRY_S);
  const heardMs = Number(localStorage.getItem(HEARD_KEY));
  useEffect(() => {
    const timer = setInterval(() => setLeftS((left) => (left > 1 ? left - 1 : RETRY_S)), 1_000);
    addEventListener('online', onRetry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', onRetry);
    };
  }, [onRetry]);
  useEffect(() => {
    if (leftS === RETRY_S) onRetry();
  }, [leftS, onRetry]);
  return (
    <main className="splash" data-testid="offline">
      <div className="state" role="alert">
        <CloudOff size={26} aria-hidden />
        <strong>{t('error.unreachable')}</strong>
        <p>{t(navigator.onLine ? 'error.unreachable.hint' : 'pwa.offline')}</p>
        {heardMs > 0 ? <p>{t('offline.heard', { time: formatDateTime(heardMs, language) })}</p> : null}
        <button type="button" className="button" onClick={onRetry}>
          <RefreshCw size={14} aria-hidden /> {t('state.retry')}
          <span className="quiet">{t('offline.again', { seconds: leftS })}</span>
        </button>
      </div>
    </main>
  );
}
