import { ChevronDown, Layers, Minus, Plus, Rotate3d } from 'lucide-react';
import { useState } from 'react';
import { setPreferences, usePreferences } from '../design/preferences.js';
import { type Key, useT } from '../i18n/i18n.js';
import { SWITCHES, type Switch } from './layer-context.js';
import { LOS_NAMES, losToken } from './los.js';
import { useMap } from './map-context.js';

const SAMPLES: Readonly<Partial<Record<Switch, readonly (readonly [token: string, key: Key])[]>>> = {
  vehicles: [
    ['car', 'legend.perceived'],
    ['car-connected', 'legend.connected'],
    ['car-transit', 'legend.transit'],
    ['bike', 'legend.bike'],
    ['pedestrian', 'legend.pedestrian'],
  ],
};

interface Props {
  readonly switches: ReadonlySet<Switch>;
  onSwitches(next: ReadonlySet<Switch>): void;
}

/** What the colours mean, and what is shown. */
export function Legend({ switches, onSwitches }: Props) {
  const { t } = useT();
  const { palette } = usePreferences();
  const map = useMap();
  const [open, setOpen] = useState(false);
  const toggle = (name: Switch) => {
    const next = new Set(switches);
    if (!next.delete(name)) next.add(name);
    onSwitches(next);
  };
  return (
    <aside className="legend" data-open={open} aria-label={t('legend.title')}>
      <div className="legend-bar">
        <ul className="legend-los" aria-label={t('legend.los')}>
          {[1, 2, 3, 4, 0].map((los) => (
            <li key={los}>
              <span
                className="legend-line"
                data-los={los}
                style={{ background: `var(--${losToken(los, palette)})`, height: [2, 3, 4, 5, 6][los] }}
              />
              {t(`los.${LOS_NAMES[los] ?? 'unknown'}` as Key)}
            </li>
          ))}
        </ul>

        <div className="legend-tools">
          <button type="button" className="icon-button" title={t('map.zoomIn')} onClick={() => map?.zoomBy(1)}>
            <Plus size={16} />
          </button>
          <button type="button" className="icon-button" title={t('map.zoomOut')} onClick={() => map?.zoomBy(-1)}>
            <Minus size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            title={t('map.tilt')}
            onClick={() => map?.tilt(map.view().pitch > 10 ? 0 : 55)}
          >
            <Rotate3d size={16} />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-expanded={open}
            title={t('legend.title')}
            onClick={() => setOpen(!open)}
          >
            {open ? <ChevronDown size={16} /> : <Layers size={16} />}
          </button>
        </div>
      </div>
      {open ? (
        <div className="legend-card">
          <div className="legend-switches">
            {SWITCHES.map((name) => (
              <label key={name}>
                <input type="checkbox" checked={switches.has(name)} onChange={() => toggle(name)} />
                {t(`layer.${name}` as Key)}
              </label>
            ))}
            <label>
              <input
                type="checkbox"
                checked={palette === 'colour-blind'}
                onChange={(event) => setPreferences({ palette: event.target.checked ? 'colour-blind' : 'standard' })}
              />
              {t('legend.colourBlind')}
            </label>
          </div>
          {switches.has('vehicles') ? (
            <ul className="legend-samples">
              {(SAMPLES.vehicles ?? []).map(([token, key]) => (
                <li key={token}>
                  <span className="dot" style={{ background: `var(--${token})` }} />
                  {t(key)}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </aside>
  );
}
