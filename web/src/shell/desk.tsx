import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { Redirect, Route, Switch as Routes, useLocation } from 'wouter';
import type { Account } from '../api/types.js';
import { useT } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import type { CityMap } from '../map/city-map.js';
import { cityStore } from '../map/city-store.js';
import { Legend } from '../map/legend.js';
import { MapContext } from '../map/map-context.js';
import { MapView } from '../map/map-view.js';
import { useSwitches } from '../map/use-switches.js';
import { Loading } from '../parts/states.js';
import { useSelection } from './address.js';
import { ConnectionNotice } from './connection-notice.js';
import { Inspector } from './inspector.js';
import { KeysHelp } from './keys-help.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';
import { useInsets } from './use-insets.js';
import { useKeys } from './use-keys.js';

const Overview = lazy(() => import('../panels/overview/overview.js').then((m) => ({ default: m.Overview })));
const Signals = lazy(() => import('../panels/signals/signals.js').then((m) => ({ default: m.Signals })));
const JunctionPage = lazy(() =>
  import('../panels/signals/junction-page.js').then((m) => ({ default: m.JunctionPage })),
);
const ParkingPage = lazy(() => import('../panels/parking/parking.js').then((m) => ({ default: m.ParkingPage })));
const Fleets = lazy(() => import('../panels/fleets/fleets.js').then((m) => ({ default: m.Fleets })));
const Devices = lazy(() => import('../panels/devices/devices.js').then((m) => ({ default: m.Devices })));
const Quarantine = lazy(() => import('../panels/operations/quarantine.js').then((m) => ({ default: m.Quarantine })));
const Accounts = lazy(() => import('../panels/admin/accounts.js').then((m) => ({ default: m.Accounts })));
const Keys = lazy(() => import('../panels/admin/keys.js').then((m) => ({ default: m.Keys })));

/** The map with everything that floats over it. The map stays while pages come and go. */
export function Desk({ account }: { readonly account: Account }) {
  const { t } = useT();
  const [map, setMap] = useState<CityMap | null>(null);
  const [switches, setSwitches] = useSwitches();
  const [help, setHelp] = useState(false);
  const [folded, setFolded] = useState(false);
  const [location] = useLocation();
  const { selection, select } = useSelection();

  useEffect(() => {
    liveStore.open();
    const stop = cityStore.watch();
    return () => {
      stop();
      liveStore.close();
    };
  }, []);
  useEffect(() => {
    if (location) setFolded(false);
  }, [location]);
  const stepBack = useCallback(() => {
    if (selection) select(null);
    else setFolded((was) => !was);
  }, [selection, select]);
  useInsets(map, `${location} ${folded} ${selection?.id ?? ''}`);
  useKeys({ onEscape: stepBack, onHelp: () => setHelp(true), map });

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
          <Suspense fallback={<GhostPanel />}>
            <Pages account={account} />
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

function GhostPanel() {
  return (
    <section className="panel" aria-busy="true">
      <Loading rows={12} />
    </section>
  );
}

function Pages({ account }: { readonly account: Account }): ReactNode {
  return (
    <Routes>
      <Route path="/overview">
        <Overview />
      </Route>
      <Route path="/signals">
        <Signals />
      </Route>
      <Route path="/signals/:id">{({ id }) => <JunctionPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/parking">
        <ParkingPage />
      </Route>
      <Route path="/fleets">
        <Fleets />
      </Route>
      <Route path="/devices">
        <Devices />
      </Route>
      <Route path="/operations">
        <Quarantine account={account} />
      </Route>
      <Route path="/operations/accounts">
        <Accounts account={account} />
      </Route>
      <Route path="/operations/keys">
        <Keys account={account} />
      </Route>
      <Route>
        <Redirect to={`/overview${globalThis.location.search}`} replace />
      </Route>
    </Routes>
  );
}
