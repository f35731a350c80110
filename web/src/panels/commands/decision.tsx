import { allows } from '../../api/session.js';
import type { Account, Command } from '../../api/types.js';
import { useT } from '../../i18n/i18n.js';
import { useMutation } from '../admin/use-mutation.js';
import './commands.css';

interface Props {
  readonly command: Command;
  readonly account: Account;
  onDecided(): void;
}

/** A second person's yes or no; who asked can only wait. */
export function Decision({ command, account, onDecided }: Props) {
  const { t } = useT();
  const { fault, busy, send } = useMutation();
  if (!allows(account, 'engineer')) return null;
  if (command.facts.some(({ step, actor }) => step === 'requested' && actor === account.name)) {
    return <small>{t('command.ownRequest')}</small>;
  }
  const decide = async (agrees: boolean) => {
    await send(`/commands/${command.id}/decision`, 'POST', { agrees });
    onDecided();
  };
  return (
    <span className="commands-decision">
      {fault ? <small role="alert">{fault}</small> : null}
      <button type="button" className="button" disabled={busy} onClick={() => void decide(false)}>
        {t('command.refuse')}
      </button>
      <button type="button" className="button button-primary" disabled={busy} onClick={() => void decide(true)}>
        {t('command.agree')}
      </button>
    </span>
  );
}
