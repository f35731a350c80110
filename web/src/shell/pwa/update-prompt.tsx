import { registerSW } from 'virtual:pwa-register';
import { useEffect } from 'react';
import { useT } from '../../i18n/i18n.js';
import { say } from '../../parts/toasts.js';

/** The offline copy is fetched when the first map has long been drawn. */
const WAIT_MS = 12_000;
const LOOK_EVERY_MS = 3_600_000;

/** Keeps a copy of the page for when there is no network, and says when a newer one is there. */
export function UpdatePrompt() {
  const { t } = useT();
  useEffect(() => {
    let looking: ReturnType<typeof setInterval> | undefined;
    const register = () => {
      const update = registerSW({
        onNeedRefresh: () =>
          say({
            title: t('pwa.update'),
            detail: t('pwa.update.hint'),
            forMs: 0,
            action: { label: t('pwa.update.do'), onPick: () => void update(true) },
          }),
        onRegisteredSW: (_url, registration) => {
          looking = setInterval(() => void registration?.update(), LOOK_EVERY_MS);
        },
      });
    };
    const timer = setTimeout(register, WAIT_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(looking);
    };
  }, [t]);
  return null;
}
