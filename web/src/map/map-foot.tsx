import { useT } from '../i18n/i18n.js';
import { useCity } from './map-context.js';
import { niceScale } from './nice-scale.js';
import { useCamera } from './use-camera.js';

const MOST_PX = 96;

/** Scale, and whose data the map is drawn from. */
export function MapFoot() {
  const { t } = useT();
  const camera = useCamera();
  const { city } = useCity();
  if (!camera) return null;
  const { lengthM, px } = niceScale(camera.metresPerPx, MOST_PX);
  return (
    <p className="map-foot">
      {city?.source ? (
        <span className="map-source">
          {t('map.source', { source: city.source.startsWith('map-message') ? t('map.source.reported') : city.source })}
          {city.simulated ? ` · ${t('map.illustrative')}` : ''}
        </span>
      ) : null}
      <span className="map-scale" style={{ width: px }}>
        {lengthM >= 1000 ? `${lengthM / 1000} km` : `${lengthM} m`}
      </span>
    </p>
  );
}
