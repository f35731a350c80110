import { lazy } from 'react';
import { Redirect, Route, Switch as Routes } from 'wouter';
import { allows } from '../../api/session.js';
import type { Account } from '../../api/types.js';

const Quarantine = lazy(() => import('./quarantine.js').then((m) => ({ default: m.Quarantine })));
const Quality = lazy(() => import('./quality.js').then((m) => ({ default: m.Quality })));
const Commands = lazy(() => import('../commands/commands.js').then((m) => ({ default: m.Commands })));
const Processes = lazy(() => import('./processes/processes.js').then((m) => ({ default: m.Processes })));
const EvaluationPage = lazy(() => import('./evaluation.js').then((m) => ({ default: m.EvaluationPage })));
const Accounts = lazy(() => import('../admin/accounts.js').then((m) => ({ default: m.Accounts })));
const Keys = lazy(() => import('../admin/keys.js').then((m) => ({ default: m.Keys })));
const Audit = lazy(() => import('../admin/audit.js').then((m) => ({ default: m.Audit })));

/** The pages below /operations. Who may not see what was refused begins with the quality of the data. */
export function Operations({ account }: { readonly account: Account }) {
  return (
    <Routes>
      <Route path="/operations">
        {allows(account, 'operator') ? (
          <Quarantine account={account} />
        ) : (
          <Redirect to={`/operations/quality${globalThis.location.search}`} replace />
        )}
      </Route>
      <Route path="/operations/quality">
        <Quality account={account} />
      </Route>
      <Route path="/operations/commands">
        <Commands account={account} />
      </Route>
      <Route path="/operations/processes">
        <Processes account={account} />
      </Route>
      <Route path="/operations/evaluation">
        <EvaluationPage account={account} />
      </Route>
      <Route path="/operations/accounts">
        <Accounts account={account} />
      </Route>
      <Route path="/operations/keys">
        <Keys account={account} />
      </Route>
      <Route path="/operations/audit">
        <Audit account={account} />
      </Route>
      <Route>
        <Redirect to={`/operations${globalThis.location.search}`} replace />
      </Route>
    </Routes>
  );
}
