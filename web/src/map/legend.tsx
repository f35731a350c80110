import { useState } from 'react';
import { setPreferences, usePreferences } from '../design/preferences.js';
import { type Key, useT } from '../i18n/i18n.js';
import { samplesFor } from './legend-samples.js';
import { LOS_NAMES, losToken } from './los.js';
import { MapFoot } from './map-foot.js';
import { MapTools } from './map-tools.js';
import { SWITCHES, type Switch } from './switches.js';
import { useCamera } from './use-camera.js';

interface Props {
  readonly switches: ReadonlySet<Switch>;
  onSwitches(next: ReadonlySet<Switch>): void;
}

/** What is on the map and what it means, with the tools of the map. */
export function Legend({ switches, onSwitches }: Props) {
  const { t } = useT();
  const { palette } = usePreferences();
  const camera = useCamera();
  const [open, setOpen] = useState(false);
  const toggle = (name: Switch) => {
    const next = new Set(switches);
    if (!next.delete(name)) next.add(name);
    onSwitches(next);
  };
  return (
    <aside className="legend" data-open={open} aria-label={t('legend.title')}>
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
          <ul className="legend-samples">
            {samplesFor(switches, camera?.zoom ?? 0).map(({ key, draw }) => (
              <li key={key}>
                {draw(palette)}
                {t(key)}
              </li>
            ))}
          </ul>
          <p className="legend-note">{t('legend.note')}</p>
        </div>
      ) : null}
      <div className="legend-bar">
        {switches.has('traffic') ? (
          <ul className="legend-los" aria-label={t('legend.los')}>
            {[1, 2, 3, 4].map((los) => (
              <li key={los}>
                <span
                  className="legend-line"
                  data-los={los}
                  style={{ background: `var(--${losToken(los, palette)})`, height: los + 1.5 }}
                />
                {t(`los.${LOS_NAMES[los] ?? 'unknown'}` as Key)}
              </li>
            ))}
            <li>
              <span className="legend-gap" />
              {t('los.unknown')}
            </li>
          </ul>
        ) : null}
        <MapTools open={open} onOpen={setOpen} />
      </div>
      <MapFoot />
    </aside>
  );
}
