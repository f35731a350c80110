import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { Redirect, Route, Switch as Routes, useLocation } from 'wouter';
import type { Account } from '../api/types.js';
import { useT } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import type { CityMap } from '../map/city-map.js';
import { cityStore } from '../map/city-store.js';
import { SWITCHES, type Switch } from '../map/layer-context.js';
import { Legend } from '../map/legend.js';
import { MapContext } from '../map/map-context.js';
import { MapView } from '../map/map-view.js';
import { Loading } from '../parts/states.js';
import { useSelection } from './address.js';
import { ConnectionNotice } from './connection-notice.js';
import { Inspector } from './inspector.js';
import { KeysHelp } from './keys-help.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';
import { useKeys } from './use-keys.js';

const Overview = lazy(() => import('../panels/overview/overview.js').then((m) => ({ default: m.Overview })));

/** The map with everything that floats over it. The map stays while pages come and go. */
export function Desk({ account }: { readonly account: Account }) {
  const { t } = useT();
  const [map, setMap] = useState<CityMap | null>(null);
  const [switches, setSwitches] = useState<ReadonlySet<Switch>>(() => new Set(SWITCHES));
  const [help, setHelp] = useState(false);
  const [folded, setFolded] = useState(false);
  const [location] = useLocation();
  const { selection, select } = useSelection();

  useEffect(() => {
    liveStore.open();
    void cityStore.load();
    return () => liveStore.close();
  }, []);
  useEffect(() => {
    if (location) setFolded(false);
  }, [location]);
  const escape = useCallback(() => {
    if (selection) select(null);
    else setFolded((was) => !was);
  }, [selection, select]);
  useKeys({ onEscape: escape, onHelp: () => setHelp(true), map });

  return (
    <MapContext value={map}>
      <div className="desk" data-folded={folded} data-inspecting={selection !== null}>
        <a className="skip" href="#panel">
          {t('shell.skip')}
        </a>
        <MapView switches={switches} onMap={setMap} />
        <TopBar account={account} onHelp={() => setHelp(true)} />
        <Rail account={account} onAgain={() => setFolded((was) => !was)} />
        <main id="panel" className="panel-slot" tabIndex={-1}>
          <Suspense fallback={<Loading rows={8} />}>
            <Pages />
          </Suspense>
        </main>
        <Inspector />
        <Legend switches={switches} onSwitches={setSwitches} />
        <ConnectionNotice />
        {help ? <KeysHelp onClose={() => setHelp(false)} /> : null}
      </div>
    </MapContext>
  );
}

function Pages(): ReactNode {
  return (
    <Routes>
      <Route path="/overview">
        <Overview />
      </Route>
      <Route>
        <Redirect to={`/overview${globalThis.location.search}`} replace />
      </Route>
    </Routes>
  );
}
