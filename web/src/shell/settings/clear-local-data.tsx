import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';

/** Forgets all that this browser keeps: choices, recent searches, last places, the offline copy of the page. */
async function clearLocalData(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('luyun.')) localStorage.removeItem(key);
  const names = 'caches' in globalThis ? await caches.keys() : [];
  await Promise.all(names.map((name) => caches.delete(name)));
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  location.assign('/');
}

export function ClearLocalData() {
  const { t } = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button button-danger" onClick={() => setAsking(true)}>
        {t('settings.clear.do')}
      </button>
      {asking ? (
        <Dialog
          title={t('settings.clear')}
          onClose={() => setAsking(false)}
          actions={
            <button type="button" className="button button-danger" onClick={() => void clearLocalData()}>
              {t('settings.clear.do')}
            </button>
          }
        >
          <p>{t('settings.clear.ask')}</p>
        </Dialog>
      ) : null}
    </>
  );
}
