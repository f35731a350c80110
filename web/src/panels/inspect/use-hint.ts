import { useCallback } from 'react';
import { formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { liveStore } from '../../live/live-store.js';

/** Says of a number when it was measured, how old it is, and by whom; undefined when that is not known. */
export function useHint(): (eventMs: number | null | undefined, source?: string | null) => string | undefined {
  const { t } = useT();
  return useCallback(
    (eventMs, source) => {
      const parts = [
        eventMs
          ? t('hint.measured', {
              time: formatTime(eventMs),
              age: formatNumber(Math.max(0, (liveStore.nowMs() - eventMs) / 1000)),
            })
          : '',
        source ? t('hint.source', { source }) : '',
      ].filter(Boolean);
      return parts.length > 0 ? parts.join(' · ') : undefined;
    },
    [t],
  );
}
