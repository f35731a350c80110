import { Check, Undo2 } from 'lucide-react';
import { useT } from '../../i18n/i18n.js';
import { markSeen, useSeen } from './seen.js';

/** Acknowledges something for this browser: it steps back in the lists, for nobody else. */
export function SeenButton({ id }: { readonly id: string }) {
  const { t } = useT();
  const seen = useSeen().has(id);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={seen}
      title={t('seen.hint')}
      data-testid="seen"
      onClick={() => markSeen([id], !seen)}
    >
      {seen ? <Undo2 size={14} aria-hidden /> : <Check size={14} aria-hidden />} {t(seen ? 'seen.undo' : 'seen.mark')}
    </button>
  );
}
