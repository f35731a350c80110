import { lazy, Suspense } from 'react';
import { useSession } from '../api/session.js';
import { useT } from '../i18n/i18n.js';
import { ErrorState } from '../parts/states.js';
import { GhostDesk } from './ghost-desk.js';

const Desk = lazy(() => import('./desk.js').then((module) => ({ default: module.Desk })));
const Login = lazy(() => import('../panels/login/login.js').then((module) => ({ default: module.Login })));

/** Who is not logged in sees the login, whoever is sees the desk, at whatever address. */
export function App() {
  const session = useSession();
  const { t } = useT();
  if (session.state === 'failed') {
    return (
      <main className="splash">
        <ErrorState title={t('error.unreachable')} hint={t('error.unreachable.hint')} onRetry={session.retry} />
      </main>
    );
  }
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
