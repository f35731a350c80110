import { X } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useT } from '../i18n/i18n.js';
import { IconButton } from '../parts/icon-button.js';
import { Loading } from '../parts/states.js';
import { useSheet } from '../parts/use-sheet.js';
import type { Selection } from '../selection.js';
import { useSelection } from './address.js';
import { InspectorEdge } from './inspector-edge.js';

const Inspect = lazy(() => import('../panels/inspect/inspect.js').then((m) => ({ default: m.Inspect })));

/** Shows whatever was clicked, always in the same order: name and state, key figures, history, actions, lineage. */
export function Inspector() {
  const { selection, select } = useSelection();
  return selection ? <Opened selection={selection} onClose={() => select(null)} /> : null;
}

function Opened({ selection, onClose }: { readonly selection: Selection; onClose(): void }) {
  const { t } = useT();
  const element = useRef<HTMLElement>(null);
  const { snap, handle } = useSheet(element, onClose);
  return (
    <aside
      ref={element}
      id="inspector"
      className="inspector"
      aria-label={t('inspector.label')}
      data-testid="inspector"
      data-snap={snap}
      tabIndex={-1}
    >
      {handle}
      <InspectorEdge />
      <IconButton label={t('action.close')} keys={t('keys.esc')} className="inspector-close" onClick={onClose}>
        <X size={16} />
      </IconButton>
      <Suspense fallback={<Loading rows={9} />}>
        <Inspect key={`${selection.kind}:${selection.id}`} selection={selection} />
      </Suspense>
    </aside>
  );
}
