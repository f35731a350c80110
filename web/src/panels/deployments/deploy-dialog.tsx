import { useRef, useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { Select } from '../../parts/select.js';
import { useMutation } from '../admin/use-mutation.js';
import type { Deployment } from './deployment-types.js';

interface Props {
  /** What is sent: one version for each controller. */
  readonly wanted: readonly { readonly deviceId: string; readonly version: number; readonly name: string }[];
  readonly reason: string;
  onAsked(): void;
  onClose(): void;
}

const WATCH_S: readonly number[] = [600, 1_800, 3_600, 7_200, 86_400];
const SHARES: readonly number[] = [0.1, 0.2, 0.3, 0.5];

/** Asks for a deployment: nothing is sent before a second person agrees. */
export function DeployDialog({ wanted, reason: given, onAsked, onClose }: Props) {
  const { t } = useT();
  const { fault, busy, send } = useMutation();
  const [reason, setReason] = useState(given);
  const [watchS, setWatch] = useState(3_600);
  const [share, setShare] = useState(0.3);
  // Asked again after a fault, it is the same request.
  const requestId = useRef(crypto.randomUUID());
  const ask = async () => {
    for (const { deviceId, version } of wanted) {
      const asked = await send<Deployment>('/deployments', 'POST', {
        requestId: `${requestId.current}-${deviceId}`,
        deviceId,
        version,
        reason: reason.trim(),
        watchS,
        rule: { worseByShare: share },
      });
      if (!asked) return;
    }
    onAsked();
  };
  return (
    <Dialog
      title={t('deploy.do')}
      testId="deploy"
      onClose={onClose}
      actions={
        <button type="button" className="button button-primary" disabled={busy} onClick={() => void ask()}>
          {t('deploy.ask')}
        </button>
      }
    >
      <p>{t('deploy.hint')}</p>
      <ul className="deploy-wanted">
        {wanted.map(({ deviceId, version, name }) => (
          <li key={deviceId}>
            {name} · {t('versions.version', { version })} · <span className="mono">{deviceId}</span>
          </li>
        ))}
      </ul>
      <ReasonField label={t('versions.reason')} value={reason} onChange={setReason} />
      <div className="deploy-choices">
        <div>
          <span aria-hidden>{t('deploy.watch')}</span>
          <Select
            label={t('deploy.watch')}
            value={watchS}
            options={WATCH_S.map((value) => ({
              value,
              label:
                value < 3_600
                  ? t('deploy.minutes', { minutes: value / 60 })
                  : t('deploy.hours', { hours: value / 3_600 }),
            }))}
            onChange={(value: number) => setWatch(value)}
          />
        </div>
        <div>
          <span aria-hidden>{t('deploy.limit')}</span>
          <Select
            label={t('deploy.limit')}
            value={share}
            options={SHARES.map((value) => ({ value, label: t('deploy.percent', { percent: value * 100 }) }))}
            onChange={(value: number) => setShare(value)}
          />
        </div>
      </div>
      {fault ? <p role="alert">{fault}</p> : null}
    </Dialog>
  );
}
