import { Compass, Layers, Minus, Plus } from 'lucide-react';
import { useT } from '../i18n/i18n.js';
import { useMap } from './map-context.js';
import { useCamera } from './use-camera.js';

const TILT_DEG = 55;

interface Props {
  readonly open: boolean;
  onOpen(open: boolean): void;
}

/** Zoom, north, from above or tilted, layers. */
export function MapTools({ open, onOpen }: Props) {
  const { t } = useT();
  const map = useMap();
  const camera = useCamera();
  const tilted = (camera?.pitch ?? 0) > 10;
  return (
    <div className="map-tools">
      <button type="button" className="icon-button" title={t('map.zoomIn')} onClick={() => map?.zoomBy(1)}>
        <Plus size={16} />
      </button>
      <button type="button" className="icon-button" title={t('map.zoomOut')} onClick={() => map?.zoomBy(-1)}>
        <Minus size={16} />
      </button>
      <button type="button" className="icon-button" title={t('map.north')} onClick={() => map?.north()}>
        <Compass size={16} style={{ rotate: `${-45 - (camera?.bearing ?? 0)}deg` }} />
      </button>
      <button
        type="button"
        className="icon-button map-dimension"
        title={t('map.tilt')}
        aria-pressed={tilted}
        onClick={() => map?.tilt(tilted ? 0 : TILT_DEG)}
      >
        {tilted ? '2D' : '3D'}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-expanded={open}
        title={t('legend.title')}
        onClick={() => onOpen(!open)}
      >
        <Layers size={16} />
      </button>
    </div>
  );
}
