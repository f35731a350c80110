import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { Redirect, Route, Switch as Routes, useLocation, useSearch } from 'wouter';
import type { Account } from '../api/types.js';
import { useT } from '../i18n/i18n.js';
import { liveStore } from '../live/live-store.js';
import { useClock } from '../live/use-clock.js';
import type { CityMap } from '../map/city-map.js';
import { cityStore } from '../map/city-store.js';
import { Legend } from '../map/legend.js';
import { MapContext } from '../map/map-context.js';
import { MapView } from '../map/map-view.js';
import { useSwitches } from '../map/use-switches.js';
import { Loading } from '../parts/states.js';
import { Tooltips } from '../parts/tip.js';
import { Toasts } from '../parts/toasts.js';
import { useGo, useSelection } from './address.js';
import { ConnectionNotice } from './connection-notice.js';
import { Inspector } from './inspector.js';
import { KeysHelp } from './keys-help.js';
import { landingOf, rememberPlace } from './landing.js';
import { UpdatePrompt } from './pwa/update-prompt.js';
import { Rail } from './rail.js';
import { ReplayBanner } from './time/replay-banner.js';
import { TimeBar } from './time/time-bar.js';
import { TopBar } from './top-bar.js';
import { Tour } from './tour/tour.js';
import { useClockAddress } from './use-clock-address.js';
import { useInsets } from './use-insets.js';
import { useKeys } from './use-keys.js';

const Overview = lazy(() => import('../panels/overview/overview.js').then((m) => ({ default: m.Overview })));
const Signals = lazy(() => import('../panels/signals/signals.js').then((m) => ({ default: m.Signals })));
const JunctionPage = lazy(() =>
  import('../panels/signals/junction-page.js').then((m) => ({ default: m.JunctionPage })),
);
const MeasuresPage = lazy(() =>
  import('../panels/signals/measures/measures-page.js').then((m) => ({ default: m.MeasuresPage })),
);
const PlansPage = lazy(() => import('../panels/plans/plans-page.js').then((m) => ({ default: m.PlansPage })));
const ProposalsPage = lazy(() =>
  import('../panels/proposals/proposals-page.js').then((m) => ({ default: m.ProposalsPage })),
);
const NewProposalPage = lazy(() =>
  import('../panels/proposals/new-proposal-page.js').then((m) => ({ default: m.NewProposalPage })),
);
const ProposalPage = lazy(() =>
  import('../panels/proposals/proposal-page.js').then((m) => ({ default: m.ProposalPage })),
);
const CorridorPage = lazy(() =>
  import('../panels/signals/measures/corridor-page.js').then((m) => ({ default: m.CorridorPage })),
);
const ParkingPage = lazy(() => import('../panels/parking/parking.js').then((m) => ({ default: m.ParkingPage })));
const Fleets = lazy(() => import('../panels/fleets/fleets.js').then((m) => ({ default: m.Fleets })));
const Devices = lazy(() => import('../panels/devices/devices.js').then((m) => ({ default: m.Devices })));
const Operations = lazy(() => import('../panels/operations/operations.js').then((m) => ({ default: m.Operations })));
const SettingsPage = lazy(() => import('./settings/settings-page.js').then((m) => ({ default: m.SettingsPage })));

/** The map with everything that floats over it. The map stays while pages come and go. */
export function Desk({ account }: { readonly account: Account }) {
  const { t } = useT();
  const [map, setMap] = useState<CityMap | null>(null);
  const [switches, setSwitches] = useSwitches();
  const [help, setHelp] = useState(false);
  const [folded, setFolded] = useState(false);
  const [timeOpen, setTimeOpen] = useState(false);
  const [location] = useLocation();
  const address = useSearch();
  const { selection, select } = useSelection();
  const go = useGo();
  const clock = useClock();

  useEffect(() => {
    liveStore.open();
    const stop = cityStore.watch();
    return () => {
      stop();
      liveStore.close();
    };
  }, []);
  useClockAddress();
  useEffect(() => {
    if (location) setFolded(false);
  }, [location]);
  useEffect(() => {
    if (location !== '/' && address !== undefined) rememberPlace(account);
  }, [account, location, address]);
  const stepBack = useCallback(() => {
    if (selection) select(null);
    else setFolded((was) => !was);
  }, [selection, select]);
  const timeShown = timeOpen || !clock.live;
  useInsets(map, `${location} ${folded} ${timeShown} ${selection?.id ?? ''}`);
  useKeys({ onEscape: stepBack, onHelp: () => setHelp(true), onPage: go, map });

  return (
    <MapContext value={map}>
      <Tooltips>
        <div className="desk" data-folded={folded} data-inspecting={selection !== null} data-time={timeShown}>
          <Skip to="panel">{t('shell.skip')}</Skip>
          <Skip to="time">{t('shell.skip.time')}</Skip>
          {selection ? <Skip to="inspector">{t('shell.skip.inspector')}</Skip> : null}
          <MapView switches={switches} onMap={setMap} />
          <TopBar
            account={account}
            timeOpen={timeShown}
            onTime={() => setTimeOpen((was) => !was)}
            onHelp={() => setHelp(true)}
          />
          <Rail account={account} onAgain={() => setFolded((was) => !was)} />
          <main id="panel" className="panel-slot" tabIndex={-1}>
            <Suspense fallback={<GhostPanel />}>
              <Pages account={account} />
            </Suspense>
          </main>
          <Inspector />
          <Legend switches={switches} onSwitches={setSwitches} />
          <div id="time" className="time-slot" data-tour="time" tabIndex={-1}>
            <TimeBar />
          </div>
          <ReplayBanner />
          <ConnectionNotice />
          <Tour />
          {help ? <KeysHelp onClose={() => setHelp(false)} /> : null}
        </div>
      </Tooltips>
      <Toasts />
      <UpdatePrompt />
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
      <Route path="/signals/corridor/:id">{({ id }) => <CorridorPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/signals/proposals">
        <ProposalsPage />
      </Route>
      <Route path="/signals/proposals/new">
        <NewProposalPage />
      </Route>
      <Route path="/signals/proposals/:id">{({ id }) => <ProposalPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/signals/:id/plans">{({ id }) => <PlansPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/signals/:id/measures">{({ id }) => <MeasuresPage id={decodeURIComponent(id)} />}</Route>
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
      <Route path="/operations/*?">
        <Operations account={account} />
      </Route>
      <Route path="/settings">
        <SettingsPage account={account} />
      </Route>
      <Route>
        <Landing account={account} />
      </Route>
    </Routes>
  );
}

/** Brings the focus to a part of the desk; a link to it would change the address. */
function Skip({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** An address that leads nowhere, or none: where this account works. What the address says of camera and time stays. */
function Landing({ account }: { readonly account: Account }) {
  const asked = globalThis.location.search;
  const home = landingOf(account);
  return <Redirect to={asked ? `${home.split('?')[0]}${asked}` : home} replace />;
}
