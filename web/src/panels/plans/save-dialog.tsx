import { useState } from 'react';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { useMutation } from '../admin/use-mutation.js';
import type { Told, VersionNote } from './plan-types.js';

interface Props {
  readonly deviceId: string;
  readonly told: Told;
  onSaved(note: VersionNote): void;
  onClose(): void;
}

/** Keeps a draft as a version: who and when come by themselves, why is asked for. */
export function SaveDialog({ deviceId, told, onSaved, onClose }: Props) {
  const { t } = useT();
  const { fault, busy, send } = useMutation();
  const [reason, setReason] = useState('');
  const unready = busy || reason.trim() === '';
  const save = async () => {
    const { plans, dayPlans, schedule } = told;
    const path = `/programmes/${encodeURIComponent(deviceId)}/versions`;
    const note = await send<VersionNote>(path, 'POST', { reason: reason.trim(), plans, dayPlans, schedule });
    if (note) onSaved(note);
  };
  return (
    <Dialog
      title={t('versions.save')}
      testId="save-version"
      onClose={onClose}
      actions={
        <button type="button" className="button button-primary" disabled={unready} onClick={() => void save()}>
          {t('versions.save.do')}
        </button>
      }
    >
      <p>{t('versions.save.hint')}</p>
      <ReasonField
        label={t('versions.reason')}
        value={reason}
        placeholder={t('versions.reason.hint')}
        onChange={setReason}
        onEnter={() => (unready ? undefined : void save())}
      />
      {fault ? <p role="alert">{fault}</p> : null}
    </Dialog>
  );
}
