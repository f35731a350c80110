import { useLocation } from 'wouter';
import { allows } from '../../api/session.js';
import type { Account, Role } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useGo } from '../../shell/address.js';
import './operations.css';

const TABS: readonly (readonly [path: string, key: Key, role: Role])[] = [
  ['/operations', 'quarantine.title', 'operator'],
  ['/operations/quality', 'quality.title', 'viewer'],
  ['/operations/commands', 'command.title', 'viewer'],
  ['/operations/processes', 'process.title', 'operator'],
  ['/operations/evaluation', 'evaluation.title', 'viewer'],
  ['/operations/accounts', 'accounts.title', 'admin'],
  ['/operations/keys', 'keysPage.title', 'admin'],
  ['/operations/audit', 'audit.title', 'admin'],
];

/** The pages of operations, those only that the role may see. */
export function OperationsTabs({ account }: { readonly account: Account }) {
  const { t } = useT();
  const [location] = useLocation();
  const go = useGo();
  const shown = TABS.filter(([, , role]) => allows(account, role));
  if (shown.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t('rail.operations')}>
      {shown.map(([path, key]) => (
        <a
          key={path}
          href={path}
          aria-current={location === path ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go(path);
          }}
        >
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
