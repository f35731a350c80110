import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useT } from '../i18n/i18n.js';

const manager = Toast.createToastManager();

export interface Say {
  readonly title: string;
  readonly detail?: string;
  readonly tone?: 'good' | 'warning' | 'danger';
  readonly action?: { readonly label: string; onPick(): void };
  /** 0 stays until it is closed. */
  readonly forMs?: number;
}

/** Says something once, at the edge of the window; it goes by itself. */
export function say({ title, detail, tone, action, forMs = 5_000 }: Say): void {
  manager.add({
    title,
    timeout: forMs,
    ...(detail ? { description: detail } : {}),
    ...(tone ? { type: tone } : {}),
    ...(action ? { actionProps: { children: action.label, onClick: action.onPick } } : {}),
  });
}

/** Where `say` shows. Once in the page. */
export function Toasts() {
  const { t } = useT();
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={t('toasts.label')}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { t } = useT();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" data-tone={toast.type}>
      <Toast.Content className="toast-content">
        <div>
          <Toast.Title className="toast-title" />
          <Toast.Description className="toast-detail" />
        </div>
        <Toast.Action className="button" />
        <Toast.Close className="icon-button" aria-label={t('action.close')}>
          <X size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
