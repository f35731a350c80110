import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/i18n.js';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
  /** Buttons before the one that closes. */
  readonly actions?: ReactNode;
  onClose(): void;
}

/** A dialog over everything. It ends by its button, by Esc, or by a click beside it; focus goes back to where it was. */
export function Dialog({ title, wide = false, testId, children, actions, onClose }: Props) {
  const { t } = useT();
  const [open, setOpen] = useState(true);
  return (
    <Base.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(shown) => (shown ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={wide ? 'dialog wide' : 'dialog'} data-testid={testId}>
          <Base.Title>{title}</Base.Title>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <div className="dialog-body" data-scroll tabIndex={0}>
            {children}
          </div>
          <footer>
            {actions}
            <Base.Close className="button">{t('action.close')}</Base.Close>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
