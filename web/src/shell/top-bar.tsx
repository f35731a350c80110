import { CircleHelp, Languages, LogOut, Moon, Sun } from 'lucide-react';
import { logout, useConfig } from '../api/session.js';
import type { Account } from '../api/types.js';
import { setPreferences, usePreferences } from '../design/preferences.js';
import { type Key, setLanguage, useT } from '../i18n/i18n.js';
import { useCity } from '../map/map-context.js';
import { DataAge } from './data-age.js';
import { Search } from './search.js';

interface Props {
  readonly account: Account;
  onHelp(): void;
}

export function TopBar({ account, onHelp }: Props) {
  const { t, language, nameOf } = useT();
  const { theme } = usePreferences();
  const config = useConfig();
  const { city } = useCity();
  const simulated = Boolean(city?.simulated || config?.simulated);
  return (
    <header className="top">
      <div className="top-city">
        <strong>{city ? nameOf(city) : t('app.name')}</strong>
        {simulated ? (
          <span className="mark" title={t('shell.simulated.hint')}>
            {t('shell.simulated')}
          </span>
        ) : null}
      </div>
      <Search />
      <div className="top-end">
        <DataAge />
        <button
          type="button"
          className="icon-button"
          title={t('shell.language')}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          <Languages size={17} />
        </button>
        <button
          type="button"
          className="icon-button"
          title={t(theme === 'dark' ? 'shell.toLight' : 'shell.toDark')}
          onClick={() => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' })}
        >
          {theme === 'dark' ? <Sun size={17} /> : <Moon size={17} />}
        </button>
        <button type="button" className="icon-button desk-only" title={t('keys.title')} onClick={onHelp}>
          <CircleHelp size={17} />
        </button>
        <span className="top-user" title={t(`role.${account.role}` as Key)}>
          {account.name}
        </span>
        <button type="button" className="icon-button" title={t('shell.logout')} onClick={() => void logout()}>
          <LogOut size={16} />
        </button>
      </div>
    </header>
  );
}
