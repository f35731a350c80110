import { usePreferences } from '../../design/preferences.js';
import { formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { LOS_NAMES, losToken } from '../../map/los.js';
import { useCity } from '../../map/map-context.js';

/** How much of the road in view runs at which level of service, by length. */
export function LosShare() {
  const { t } = useT();
  const live = useLive();
  const city = useCity();
  const { palette } = usePreferences();
  const metres = [0, 0, 0, 0, 0];
  for (const link of live.links.values()) {
    const length = city.linkById.get(link.linkId)?.lengthM ?? 0;
    metres[link.los] = (metres[link.los] ?? 0) + length;
  }
  const known = metres.slice(1).reduce((sum, length) => sum + length, 0);
  return (
    <div className="share">
      <div className="share-bar" role="img" aria-label={t('overview.share')}>
        {[1, 2, 3, 4].map((los) => (
          <i
            key={los}
            data-los={los}
            style={{ flexGrow: metres[los] ?? 0, background: `var(--${losToken(los, palette)})` }}
          />
        ))}
      </div>
      <ul>
        {[1, 2, 3, 4].map((los) => (
          <li key={los}>
            <span className="dot" style={{ background: `var(--${losToken(los, palette)})` }} />
            {t(`los.${LOS_NAMES[los] ?? 'unknown'}` as Key)}
            <b>{known > 0 ? `${formatNumber(((metres[los] ?? 0) / known) * 100)}%` : MISSING}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
