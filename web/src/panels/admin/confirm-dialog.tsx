import { Dialog } from '../../parts/dialog.js';

interface Props {
  readonly title: string;
  readonly question: string;
  /** Word on the button that does it. */
  readonly action: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something is done that cannot be undone. */
export function ConfirmDialog({ title, question, action, onConfirm, onClose }: Props) {
  return (
    <Dialog
      title={title}
      testId="confirm"
      onClose={onClose}
      actions={
        <button type="button" className="button button-danger" onClick={onConfirm}>
          {action}
        </button>
      }
    >
      <p>{question}</p>
    </Dialog>
  );
}
