import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';

interface Props {
  readonly title: string;
  readonly busy: boolean;
  onConfirm(reason: string): void;
  onClose(): void;
}

/** Asks once, and for a word of why, before what the controller held is written back. */
export function RollBackDialog({ title, busy, onConfirm, onClose }: Props) {
  const { t } = useT();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('deploy.rollBack')}
      testId="roll-back"
      onClose={onClose}
      actions={
        <button type="button" className="button button-danger" disabled={busy} onClick={() => onConfirm(reason.trim())}>
          {t('deploy.rollBack.do')}
        </button>
      }
    >
      <p>{t('deploy.rollBack.ask', { name: title })}</p>
      <label className="plan-reason">
        <span>{t('deploy.rollBack.reason')}</span>
        <input type="text" maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
    </Dialog>
  );
}
