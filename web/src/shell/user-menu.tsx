import {
  CircleHelp,
  Compass,
  Download,
  Languages,
  LogOut,
  Moon,
  Palette,
  Settings,
  Sun,
  UserRound,
} from 'lucide-react';
import { logout } from '../api/session.js';
import type { Account } from '../api/types.js';
import { setPreferences, usePreferences } from '../design/preferences.js';
import { type Key, setLanguage, useT } from '../i18n/i18n.js';
import { Menu, type MenuItem } from '../parts/menu.js';
import { useGo } from './address.js';
import { useInstall } from './pwa/use-install.js';
import { startTour } from './tour/tour-state.js';

interface Props {
  readonly account: Account;
  onHelp(): void;
}

/** Who is here, and what concerns this person and this browser. */
export function UserMenu({ account, onHelp }: Props) {
  const { t, language } = useT();
  const { theme, palette } = usePreferences();
  const go = useGo();
  const install = useInstall();
  const items: MenuItem[] = [
    { key: 'settings', label: t('settings.title'), icon: <Settings size={15} />, onPick: () => go('/settings') },
    {
      key: 'theme',
      label: t(theme === 'dark' ? 'shell.toLight' : 'shell.toDark'),
      icon: theme === 'dark' ? <Sun size={15} /> : <Moon size={15} />,
      onPick: () => setPreferences({ theme: theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      key: 'language',
      label: t('shell.language'),
      icon: <Languages size={15} />,
      onPick: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {
      key: 'palette',
      label: t('legend.colourBlind'),
      icon: <Palette size={15} />,
      checked: palette === 'colour-blind',
      onPick: () => setPreferences({ palette: palette === 'colour-blind' ? 'standard' : 'colour-blind' }),
    },
    {
      key: 'keys',
      label: t('keys.title'),
      icon: <CircleHelp size={15} />,
      note: <kbd>?</kbd>,
      apart: true,
      onPick: onHelp,
    },
    { key: 'tour', label: t('tour.start'), icon: <Compass size={15} />, onPick: startTour },
    ...(install ? [{ key: 'install', label: t('pwa.install'), icon: <Download size={15} />, onPick: install }] : []),
    { key: 'out', label: t('shell.logout'), icon: <LogOut size={15} />, apart: true, onPick: () => void logout() },
  ];
  return (
    <Menu
      label={t('shell.account')}
      trigger={
        <button
          type="button"
          className="user-button"
          data-testid="user-menu"
          aria-label={`${t('shell.account')}: ${account.name}`}
        >
          <UserRound size={16} aria-hidden />
          <span>{account.name}</span>
        </button>
      }
      head={
        <>
          <strong>{account.name}</strong>
          <small className="quiet"> {t(`role.${account.role}` as Key)}</small>
        </>
      }
      items={items}
    />
  );
}
