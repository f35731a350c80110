import { useState } from 'react';
import { RequestIds } from '../../api/request-ids.js';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';
import { useGo } from '../../shell/address.js';
import { useMutation } from '../admin/use-mutation.js';
import { BasisField, usualBasis } from './basis-field.js';
import type { Proposal } from './proposal-types.js';
import './proposals.css';

interface Props {
  readonly versions: readonly { readonly deviceId: string; readonly version: number }[];
  readonly reason: string;
  onClose(): void;
}

/** Has versions made by hand predicted, and run in the shadow: only then they may be deployed. */
export function TryDialog({ versions, reason, onClose }: Props) {
  const { t } = useT();
  const go = useGo();
  const { fault, busy, send } = useMutation();
  const [basis, setBasis] = useState(usualBasis);
  const [requestIds] = useState(() => new RequestIds());
  const start = async () => {
    const order = { versions, ...basis, reason };
    const requestId = requestIds.of(order);
    const proposal = await send<Proposal>('/proposals/edited', 'POST', { requestId, ...order });
    if (proposal) go(`/signals/proposals/${encodeURIComponent(proposal.id)}`, {});
  };
  return (
    <Dialog
      title={t('proposal.try')}
      testId="try-version"
      onClose={onClose}
      actions={
        <button type="button" className="button button-primary" disabled={busy} onClick={() => void start()}>
          {t('proposal.try.do')}
        </button>
      }
    >
      <p>{t('proposal.try.hint')}</p>
      <h3 className="proposal-label">{t('proposal.basis')}</h3>
      <BasisField value={basis} onChange={setBasis} />
      {fault ? <p role="alert">{fault}</p> : null}
    </Dialog>
  );
}
