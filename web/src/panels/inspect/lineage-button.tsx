import { Binary } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { LineageRef } from '../../api/types.js';
import { useT } from '../../i18n/i18n.js';

const LineageDialog = lazy(() => import('./lineage-dialog.js').then((m) => ({ default: m.LineageDialog })));

/** Leads from a value to the row and the octets it came from. */
export function LineageButton({
  lineage,
  label,
}: {
  readonly lineage: LineageRef | undefined;
  readonly label?: string;
}) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  if (!lineage) return null;
  return (
    <>
      <button type="button" className="button" data-testid="lineage" onClick={() => setOpen(true)}>
        <Binary size={14} aria-hidden /> {label ?? t('lineage.open')}
      </button>
      {open ? (
        <Suspense>
          <LineageDialog lineage={lineage} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
