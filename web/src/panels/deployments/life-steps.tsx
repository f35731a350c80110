import type { Command } from '../../api/types.js';
import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { ENDINGS, lifeOf } from '../commands/life-line.js';

/** A command's way step by step, in words: what was made, when and by whom, and what is still missing. */
export function LifeSteps({ command }: { readonly command: Command }) {
  const { t } = useT();
  const steps = lifeOf(command);
  const next = command.closed ? -1 : steps.findIndex(({ fact }) => fact === undefined);
  return (
    <ol className="life-steps" aria-label={t('command.life')}>
      {steps.map(({ step, fact }, i) => (
        <li
          key={step}
          data-made={fact !== undefined}
          data-ending={ENDINGS.includes(step)}
          aria-current={i === next ? 'step' : undefined}
          title={fact?.detail || undefined}
        >
          <i aria-hidden />
          <span>{t(`commandStep.${step}`)}</span>
          <small>{fact ? `${formatTime(fact.timeMs)} ${fact.actor}` : i === next ? t('deploy.next') : ''}</small>
        </li>
      ))}
    </ol>
  );
}
