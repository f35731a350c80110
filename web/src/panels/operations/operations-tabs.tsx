import { useLocation } from 'wouter';
import { allows } from '../../api/session.js';
import type { Account } from '../../api/types.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useGo } from '../../shell/address.js';
import './operations.css';

const TABS: readonly (readonly [path: string, key: Key, admin: boolean])[] = [
  ['/operations', 'quarantine.title', false],
  ['/operations/accounts', 'accounts.title', true],
  ['/operations/keys', 'keysPage.title', true],
];

/** The pages of operations, those only that the role may see. */
export function OperationsTabs({ account }: { readonly account: Account }) {
  const { t } = useT();
  const [location] = useLocation();
  const go = useGo();
  const shown = TABS.filter(([, , admin]) => !admin || allows(account, 'admin'));
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
