import { Languages, Moon, Sun } from 'lucide-react';
import { useConfig } from '../api/session.js';
import type { Account } from '../api/types.js';
import { setPreferences, usePreferences } from '../design/preferences.js';
import { setLanguage, useT } from '../i18n/i18n.js';
import { useCity } from '../map/map-context.js';
import { IconButton } from '../parts/icon-button.js';
import { Tip } from '../parts/tip.js';
import { AlarmBell } from './alarms/alarm-bell.js';
import { DataAge } from './data-age.js';
import { Search } from './search/search.js';
import { UserMenu } from './user-menu.js';

interface Props {
  readonly account: Account;
  /** Whether the time bar shows; on a narrow window it is folded away. */
  readonly timeOpen: boolean;
  onTime(): void;
  onHelp(): void;
}

export function TopBar({ account, timeOpen, onTime, onHelp }: Props) {
  const { t, language, nameOf } = useT();
  const { theme } = usePreferences();
  const config = useConfig();
  const { city } = useCity();
  const simulated = Boolean(city?.simulated || config?.simulated);
  const name = city ? nameOf(city) : t('app.name');
  return (
    <header className="top">
      <div className="top-city">
        <strong title={name}>{name}</strong>
        {simulated ? (
          <Tip text={t('shell.simulated.hint')}>
            <span className="mark">
              <span className="desk-only">{t('shell.simulated')}</span>
              <span className="phone-only">{t('shell.simulated.short')}</span>
            </span>
          </Tip>
        ) : null}
      </div>
      <Search />
      <div className="top-end" data-tour="user">
        <DataAge open={timeOpen} onOpen={onTime} />
        <AlarmBell />
        <IconButton
          label={t('shell.language')}
          className="desk-only"
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          <Languages size={17} />
        </IconButton>
        <IconButton
          label={t(theme === 'dark' ? 'shell.toLight' : 'shell.toDark')}
          className="desk-only"
          onClick={() => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' })}
        >
          {theme === 'dark' ? <Sun size={17} /> : <Moon size={17} />}
        </IconButton>
        <UserMenu account={account} onHelp={onHelp} />
      </div>
    </header>
  );
}
