import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import { useConfig, useSession } from '../api/session.js';
import { loadEngine } from '../map/load-engine.js';
import { GhostDesk } from './ghost-desk.js';
import { Offline, rememberHeard } from './offline.js';

const Desk = lazy(() => import('./desk.js').then((module) => ({ default: module.Desk })));
const Login = lazy(() => import('../panels/login/login.js').then((module) => ({ default: module.Login })));

/** Who is not logged in sees the login, whoever is sees the desk, at whatever address. */
export function App() {
  const session = useSession();
  const config = useConfig();
  const token = config?.mapboxToken;
  const { retry, state } = session;
  const again = useRef(retry);
  again.current = retry;
  const onRetry = useCallback(() => again.current(), []);
  useEffect(() => {
    if (state === 'in') rememberHeard();
  }, [state]);
  useEffect(() => {
    // The engine is on its way while the desk and the city still are.
    if (state === 'in' && token !== undefined) void loadEngine(token);
  }, [state, token]);
  if (state === 'failed') return <Offline onRetry={onRetry} />;
  return (
    <Suspense fallback={session.state === 'in' ? <GhostDesk /> : <Splash />}>
      {session.state === 'out' ? <Login /> : null}
      {session.state === 'in' && session.account ? <Desk account={session.account} /> : null}
      {session.state === 'unknown' ? <Splash /> : null}
    </Suspense>
  );
}

function Splash() {
  return (
    <main className="splash" aria-busy="true">
      <img src="/icon.svg" alt="" width={44} height={44} />
    </main>
  );
}
