import { type FormEvent, useState } from 'react';
import { Problem } from '../../api/request.js';
import { login, useConfig } from '../../api/session.js';
import { type Key, setLanguage, useT } from '../../i18n/i18n.js';
import './login.css';

/** Name and password; on a demonstration, one click. */
export function Login() {
  const { t, language } = useT();
  const config = useConfig();
  const [fault, setFault] = useState<Key | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (name: string, password: string) => {
    setBusy(true);
    setFault(null);
    try {
      await login(name, password);
    } catch (error) {
      const status = error instanceof Problem ? error.status : -1;
      setFault(
        status === 401 || status === 400 || status === 403
          ? 'login.wrong'
          : status === 429
            ? 'login.tooMany'
            : 'error.unreachable',
      );
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter(String(form.get('name')), String(form.get('password')));
  };

  return (
    <main className="login">
      <Backdrop />
      <div className="login-card">
        <div className="login-brand">
          <img src="/icon.svg" alt="" width={40} height={40} />
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t('app.tagline')}</p>
          </div>
        </div>
        <form onSubmit={onSubmit}>
          <label>
            {t('login.name')}
            <input name="name" autoComplete="username" required />
          </label>
          <label>
            {t('login.password')}
            <input name="password" type="password" autoComplete="current-password" required />
          </label>
          {fault ? (
            <p className="login-fault" role="alert">
              {t(fault)}
            </p>
          ) : null}
          <button type="submit" className="button button-primary" disabled={busy}>
            {t('login.enter')}
          </button>
        </form>
        {config && config.demoLogins.length > 0 ? (
          <section className="login-demo" aria-label={t('login.demo')}>
            <h2>{t('login.demo')}</h2>
            <p>{t('login.demo.hint')}</p>
            <div>
              {config.demoLogins.map((demo) => (
                <button
                  key={demo.name}
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => void enter(demo.name, demo.password)}
                >
                  <strong>{t(`role.${demo.role}` as Key)}</strong>
                  <small data-same>{demo.name}</small>
                </button>
              ))}
            </div>
          </section>
        ) : null}
        <button
          type="button"
          className="link login-language"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t('shell.otherLanguage')}
        </button>
      </div>
    </main>
  );
}

const COLUMNS = Array.from({ length: 15 }, (_, i) => i * 104);
const ROWS = Array.from({ length: 11 }, (_, i) => i * 92);

/** A drawn street grid, still, in the colours of the map. */
function Backdrop() {
  return (
    <svg className="login-backdrop" viewBox="0 0 1440 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="water" d="M-40 640C220 560 330 700 560 640S900 470 1120 520s260 60 400 10v420H-40Z" />
      <g className="minor">
        {COLUMNS.map((x) => (
          <path key={x} d={`M${x - 20} -20 L${x + 60} 920`} />
        ))}
        {ROWS.map((y) => (
          <path key={y} d={`M-20 ${y - 10} L1460 ${y - 70}`} />
        ))}
      </g>
      <g className="major">
        <path d="M-20 308 C400 250 900 280 1460 190" />
        <path d="M430 -20 C470 300 480 600 560 920" />
        <path d="M1010 -20 C1000 300 1060 600 1090 920" />
        <path d="M-20 560 C420 520 900 430 1460 420" />
      </g>
      <path className="free" d="M-20 308 C400 250 900 280 1460 190" />
      <path className="slow" d="M430 -20 C470 300 480 600 560 920" />
      <path className="congested" d="M1010 -20 C1000 300 1060 600 1090 920" />
      <path className="free" d="M-20 560 C420 520 900 430 1460 420" />
    </svg>
  );
}
