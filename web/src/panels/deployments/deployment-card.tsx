import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { allows, useSession } from '../../api/session.js';
import type { Command } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { ReasonDialog } from '../admin/reason-dialog.js';
import { useMutation } from '../admin/use-mutation.js';
import { Decision } from '../commands/decision.js';
import type { Deployment } from './deployment-types.js';
import { LifeSteps } from './life-steps.js';
import './deployments.css';
import { Outcome } from './outcome.js';
import { useCountdown } from './use-countdown.js';

interface Props {
  readonly deployment: Deployment;
  readonly title: string;
  onChanged(): void;
}

const EVERY_MS = 2_000;
/** What is done stays done; what was given up may still be confirmed. */
const untilDone = (command: Command | undefined) => (command?.done ? 0 : EVERY_MS);
const TONES = {
  asked: undefined,
  watching: undefined,
  kept: 'good',
  'rolled-back': 'warning',
  ended: 'danger',
} as const;

/** One deployment: where its command is, who must agree, how long it is watched, what it brought, and the way back. */
export function DeploymentCard({ deployment, title, onChanged }: Props) {
  const { t, language } = useT();
  const { account } = useSession();
  const { fault, busy, send } = useMutation();
  const [asking, setAsking] = useState(false);
  const { id, state, version, author, askedMs, sinceMs, watchMs, outcome, rollbackId, reason, rule, endedMs } =
    deployment;
  const command = useResource<Command>(`/commands/${id}`, state === 'asked' ? EVERY_MS : 0);
  const back = useResource<Command>(rollbackId ? `/commands/${rollbackId}` : null, untilDone);
  const left = useCountdown(state === 'watching' && sinceMs !== null ? sinceMs + watchMs : null);
  const waiting = command.data?.state === 'requested' && command.data.needsSecondPerson;
  const runs = state === 'watching' || state === 'kept';
  const rollBack = async (why: string) => {
    const done = await send(`/deployments/${id}/rollback`, 'POST', { reason: why });
    setAsking(false);
    if (done) onChanged();
  };
  return (
    <article className="deployment" data-state={state} data-testid="deployment">
      <header>
        <strong>{title}</strong>
        <span className="tag">{t('versions.version', { version })}</span>
        <span className="tag" data-tone={TONES[state]} data-testid="deployment-state">
          {t(`deployState.${state}`)}
        </span>
        <small>
          {author} · {formatDateTime(askedMs, language)}
        </small>
      </header>
      {command.data ? <LifeSteps command={command.data} /> : null}
      {waiting && command.data && account ? (
        <div className="deployment-approval">
          <span>{t('deploy.waits')}</span>
          <Decision
            command={command.data}
            account={account}
            onDecided={() => {
              void command.mutate();
              onChanged();
            }}
          />
        </div>
      ) : null}
      {state === 'watching' && left !== null ? (
        <div className="deployment-watch">
          <span>{t('deploy.watching', { time: left.text })}</span>
          <i className="deployment-time" aria-hidden>
            <i style={{ width: `${Math.min(100, (1 - left.ms / watchMs) * 100)}%` }} />
          </i>
          <small>
            {t('deploy.rule', {
              share: formatNumber(rule.worseByShare * 100),
              metres: formatNumber(rule.worseByM),
              seconds: formatNumber(rule.worseByS),
            })}
          </small>
        </div>
      ) : null}
      {outcome?.queueM ? <Outcome title={t('deploy.queue')} told={outcome.queueM} /> : null}
      {outcome?.delayS ? <Outcome title={t('deploy.delay')} told={outcome.delayS} /> : null}
      {runs && !outcome?.queueM && !outcome?.delayS ? (
        <p className="deployment-note">{t('deploy.outcome.none')}</p>
      ) : null}
      {reason ? (
        <p className="deployment-note">
          {t('deploy.reason', { reason })}
          {endedMs ? ` · ${formatDateTime(endedMs, language)}` : ''}
        </p>
      ) : null}
      {back.data ? (
        <div className="deployment-back">
          <span>{t('deploy.back')}</span>
          <LifeSteps command={back.data} />
        </div>
      ) : null}
      {fault ? <p role="alert">{fault}</p> : null}
      {runs && account && allows(account, 'engineer') ? (
        <footer>
          <button type="button" className="button button-danger" disabled={busy} onClick={() => setAsking(true)}>
            <Undo2 size={14} aria-hidden /> {t('deploy.rollBack')}
          </button>
        </footer>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('deploy.rollBack')}
          testId="roll-back"
          question={t('deploy.rollBack.ask', { name: title })}
          label={t('deploy.rollBack.reason')}
          action={t('deploy.rollBack.do')}
          dangerous
          busy={busy}
          onConfirm={(why) => void rollBack(why)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </article>
  );
}
