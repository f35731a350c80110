import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useT } from '../i18n/i18n.js';
import { Loading } from '../parts/states.js';
import { useSelection } from './address.js';

const Inspect = lazy(() => import('../panels/inspect/inspect.js').then((m) => ({ default: m.Inspect })));

/** Shows whatever was clicked, always in the same order: name and state, key figures, history, lineage. */
export function Inspector() {
  const { t } = useT();
  const { selection, select } = useSelection();
  if (!selection) return null;
  return (
    <aside className="inspector" aria-label={t('inspector.label')} data-testid="inspector">
      <button
        type="button"
        className="icon-button inspector-close"
        title={t('action.close')}
        onClick={() => select(null)}
      >
        <X size={16} />
      </button>
      <Suspense fallback={<Loading rows={7} />}>
        <Inspect key={`${selection.kind}:${selection.id}`} selection={selection} />
      </Suspense>
    </aside>
  );
}
