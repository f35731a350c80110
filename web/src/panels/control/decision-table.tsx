import { useState } from 'react';
import { formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { useMutation } from '../admin/use-mutation.js';
import type { ControlDecision, ReplayedDecision } from './control-types.js';
import { bindingText } from './control-words.js';

interface Props {
  readonly path: string;
  readonly decisions: readonly ControlDecision[];
  /** Name of a signal group. */
  nameOf(group: number): string;
}

/** The last decisions: what came of them, what bound them, and what each stage would have cost. */
export function DecisionTable({ path, decisions, nameOf }: Props) {
  const { t } = useT();
  const { fault, busy, send } = useMutation();
  const [replayed, setReplayed] = useState<Readonly<Record<string, ReplayedDecision>>>({});
  const replay = async (id: string) => {
    const answer = await send<ReplayedDecision>(`${path}/decisions/${id}/replay`, 'POST');
    if (answer) setReplayed((known) => ({ ...known, [id]: answer }));
  };
  return (
    <>
      {fault ? <p role="alert">{fault}</p> : null}
      <table className="control-decisions" aria-label={t('control.decisions')}>
        <thead>
          <tr>
            <th scope="col">{t('control.time')}</th>
            <th scope="col">{t('control.stage')}</th>
            <th scope="col">{t('control.scores')}</th>
            <th scope="col">{t('control.bound')}</th>
            <th scope="col">{t('control.priority')}</th>
            <th scope="col">{t('control.sent')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => {
            const { id, timeMs, target, scores, priority, command } = decision;
            const again = replayed[id];
            return (
              <tr key={id}>
                <th scope="row">
                  <time>{formatTime(timeMs)}</time>
                </th>
                <td>{target + 1}</td>
                <td>
                  {scores.map(({ stage, costS }) => (
                    <span key={stage} className="control-score" data-target={stage === target}>
                      {stage + 1}: {costS === null ? '–' : `${formatNumber(Math.round(costS))} ${t('unit.s')}`}
                    </span>
                  ))}
                </td>
                <td>{bindingText(t, decision)}</td>
                <td>
                  {priority.map(({ id: vehicle, kind, group, etaS }) => (
                    <span key={vehicle} className="control-score" data-target={kind === 'emergency'}>
                      {t(`control.priority.${kind}`, { group: nameOf(group), s: Math.round(etaS) })}
                    </span>
                  ))}
                </td>
                <td>{command ? t(`commandStep.${command.state}` as 'commandStep.sent') : ''}</td>
                <td>
                  {again ? (
                    t(again.same ? 'control.same' : 'control.differs', { steps: again.steps })
                  ) : (
                    <button type="button" className="button" disabled={busy} onClick={() => void replay(id)}>
                      {t('control.replay')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
