import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n/i18n.js';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
  onClose(): void;
}

/** A dialog over everything. It ends by its button, by Esc, or by a click beside it. */
export function Dialog({ title, wide = false, testId, children, onClose }: Props) {
  const { t } = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    return () => element.close();
  }, []);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same as a click beside the dialog
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      data-testid={testId}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        event.stopPropagation();
        if (event.target === dialog.current) onClose();
      }}
    >
      <h2>{title}</h2>
      {children}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {t('action.close')}
        </button>
      </footer>
    </dialog>,
    document.body,
  );
}
