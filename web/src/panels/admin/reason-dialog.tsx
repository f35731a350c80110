import { useState } from 'react';
import { Dialog } from '../../parts/dialog.js';
import { ReasonField } from '../../parts/reason-field.js';

interface Props {
  readonly title: string;
  readonly testId: string;
  readonly question: string;
  /** Of the field for the reason. */
  readonly label: string;
  /** Word on the button that does it. */
  readonly action: string;
  readonly dangerous: boolean;
  /** Not without a reason. */
  readonly required?: boolean;
  readonly busy: boolean;
  onConfirm(reason: string): void;
  onClose(): void;
}

/** Asks once, and for a word of why, before something is done. */
export function ReasonDialog(props: Props) {
  const { title, testId, question, label, action, dangerous, required = false, busy, onConfirm, onClose } = props;
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <Dialog
      title={title}
      testId={testId}
      onClose={onClose}
      actions={
        <button
          type="button"
          className={dangerous ? 'button button-danger' : 'button'}
          disabled={busy || (required && reason === '')}
          onClick={() => onConfirm(reason)}
        >
          {action}
        </button>
      }
    >
      <p>{question}</p>
      <ReasonField label={label} value={text} onChange={setText} />
    </Dialog>
  );
}
