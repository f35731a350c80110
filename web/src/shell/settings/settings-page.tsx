import type { ReactNode } from 'react';
import type { Account } from '../../api/types.js';
import { type Choices, setPreferences, usePreferences } from '../../design/preferences.js';
import { type Key, type Language, setLanguage, useT } from '../../i18n/i18n.js';
import { Choice } from '../../parts/choice.js';
import { Panel, Section } from '../../parts/panel.js';
import { Select } from '../../parts/select.js';
import { Switch } from '../../parts/switch.js';
import { useInstall } from '../pwa/use-install.js';
import { startTour } from '../tour/tour-state.js';
import { ClearLocalData } from './clear-local-data.js';
import './settings.css';

const LANDINGS: readonly (readonly [Choices['landing'], Key])[] = [
  ['last', 'settings.landing.last'],
  ['role', 'settings.landing.role'],
  ['/overview', 'rail.overview'],
  ['/signals', 'rail.signals'],
  ['/parking', 'rail.parking'],
  ['/fleets', 'rail.fleets'],
  ['/devices', 'rail.devices'],
  ['/operations', 'rail.operations'],
];

/** What a person chooses for this browser. Everything takes effect at once. */
export function SettingsPage({ account }: { readonly account: Account }) {
  const { t, language } = useT();
  const preferences = usePreferences();
  const install = useInstall();
  const choice = <K extends 'theme' | 'motion' | 'density' | 'labels'>(name: K, values: readonly Choices[K][]) => (
    <Choice<Choices[K]>
      label={t(`settings.${name}` as Key)}
      value={name === 'theme' ? (preferences.chosenTheme as Choices[K]) : (preferences[name] as Choices[K])}
      options={values.map((value) => ({ value, label: t(`settings.${name}.${value}` as Key) }))}
      onChange={(value) => setPreferences({ [name]: value })}
    />
  );
  return (
    <Panel title={t('settings.title')} note={t('settings.note')}>
      <Section title={t('settings.look')}>
        <Row label={t('settings.language')}>
          <Choice<Language>
            label={t('settings.language')}
            value={language}
            options={[
              { value: 'zh', label: t('settings.language.zh') },
              { value: 'en', label: t('settings.language.en') },
            ]}
            onChange={setLanguage}
          />
        </Row>
        <Row label={t('settings.theme')}>{choice('theme', ['system', 'dark', 'light'])}</Row>
        <div className="settings-switch">
          <Switch
            label={t('legend.colourBlind')}
            hint={t('settings.palette.hint')}
            checked={preferences.palette === 'colour-blind'}
            onChange={(on) => setPreferences({ palette: on ? 'colour-blind' : 'standard' })}
          />
        </div>
        <Row label={t('settings.motion')}>{choice('motion', ['system', 'reduced', 'full'])}</Row>
        <Row label={t('settings.density')} hint={t('settings.density.hint')}>
          {choice('density', ['auto', 'desk', 'wall'])}
        </Row>
        <Row label={t('settings.labels')}>{choice('labels', ['one', 'both'])}</Row>
      </Section>
      <Section title={t('settings.work')}>
        <Row label={t('settings.landing')} hint={t(`role.${account.role}` as Key)}>
          <Select
            label={t('settings.landing')}
            value={preferences.landing}
            options={LANDINGS.map(([value, key]) => ({ value, label: t(key) }))}
            onChange={(landing) => setPreferences({ landing })}
          />
        </Row>
        <div className="settings-switch">
          <Switch
            label={t('settings.zone')}
            hint={t('time.zone')}
            checked={preferences.zone === 'shown'}
            onChange={(on) => setPreferences({ zone: on ? 'shown' : 'hidden' })}
          />
        </div>
        <Row label={t('tour.start')} hint={t('settings.tour.hint')}>
          <button type="button" className="button" onClick={startTour}>
            {t('settings.show')}
          </button>
        </Row>
      </Section>
      <Section title={t('settings.machine')}>
        <Row label={t('pwa.install')} hint={t(install ? 'pwa.install.hint' : 'pwa.install.byBrowser')}>
          {install ? (
            <button type="button" className="button" onClick={install}>
              {t('settings.install')}
            </button>
          ) : null}
        </Row>
        <Row label={t('settings.clear')} hint={t('settings.clear.hint')}>
          <ClearLocalData />
        </Row>
      </Section>
    </Panel>
  );
}

function Row({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="settings-row">
      <span>
        {label}
        {hint ? <small>{hint}</small> : null}
      </span>
      {children}
    </div>
  );
}
