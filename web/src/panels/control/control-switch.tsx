import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';

interface Props {
  /** On, or off. */
  readonly enabled: boolean;
  readonly busy: boolean;
  onConfirm(reason: string): void;
  onClose(): void;
}

/** Asks why, before a junction is put under real-time control or taken out. */
export function ControlSwitch({ enabled, busy, onConfirm, onClose }: Props) {
  const { t } = useT();
  const [reason, setReason] = useState('');
  const kind = enabled ? 'on' : 'off';
  return (
    <Dialog
      title={t(`control.switch.${kind}`)}
      testId="control-switch"
      onClose={onClose}
      actions={
        <button
          type="button"
          className={enabled ? 'button' : 'button button-danger'}
          disabled={busy || reason.trim() === ''}
          onClick={() => onConfirm(reason.trim())}
        >
          {t(`control.switch.${kind}`)}
        </button>
      }
    >
      <p>{t(`control.ask.${kind}`)}</p>
      <label className="control-reason">
        <span>{t('control.reason')}</span>
        <input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </label>
    </Dialog>
  );
}
