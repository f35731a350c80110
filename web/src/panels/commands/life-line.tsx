import type { Command, CommandFact, CommandStep } from '../../api/types.js';
import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Tip } from '../../parts/tip.js';
import './commands.css';

export const ENDINGS: readonly CommandStep[] = ['refused', 'rejected', 'failed', 'expired', 'unconfirmed'];

/** The steps that a command has to go, as far as it went, and how it ended where it did not get there. */
export function lifeOf({
  wants,
  facts,
  done,
  closed,
}: Command): { step: CommandStep; fact: CommandFact | undefined }[] {
  const way: readonly CommandStep[] = ['requested', 'authorised', 'sent', 'acknowledged', ...wants];
  const ending = closed && !done ? ENDINGS.find((step) => facts.some((fact) => fact.step === step)) : undefined;
  const factOf = (step: CommandStep) => facts.find((fact) => fact.step === step);
  if (ending === undefined) return way.map((step) => ({ step, fact: factOf(step) }));
  return [...way.filter((step) => factOf(step)), ending].map((step) => ({ step, fact: factOf(step) }));
}

/** A command's life in dots: filled where a step was made, with its time and who says so; words for the last of them. */
export function LifeLine({ command }: { readonly command: Command }) {
  const { t } = useT();
  const tone = command.done ? 'good' : command.closed ? 'danger' : 'open';
  return (
    <span className="life" data-tone={tone}>
      <ol aria-label={t('command.life')}>
        {lifeOf(command).map(({ step, fact }) => {
          const when = fact
            ? t('command.at', { time: formatTime(fact.timeMs), actor: fact.actor })
            : t('command.missing');
          const detail = fact?.detail ? ` · ${fact.detail}` : '';
          const label = `${t(`commandStep.${step}`)} · ${when}${detail}`;
          return (
            <li key={step} data-made={fact !== undefined} data-ending={ENDINGS.includes(step)}>
              <Tip text={label}>
                <i role="img" aria-label={label} />
              </Tip>
            </li>
          );
        })}
      </ol>
      <b>{t(`commandStep.${command.state}`)}</b>
    </span>
  );
}
