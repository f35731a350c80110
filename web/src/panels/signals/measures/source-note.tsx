import { type Key, useT } from '../../../i18n/i18n.js';
import type { Told } from './types.js';

/** Where the events came from: logged, derived, made up. */
export function SourceNote({ told, arrivals }: { readonly told: Told | undefined; readonly arrivals?: string }) {
  const { t } = useT();
  if (!told || told.signals === 'none') return null;
  return (
    <span className="measures-source">
      <span className="tag">{t(`measures.signals.${told.signals}` as Key)}</span>
      {arrivals ? <span className="tag">{t(`coordination.source.${arrivals}` as Key)}</span> : null}
      {told.simulated ? <span className="tag">{t('measures.simulated')}</span> : null}
    </span>
  );
}
