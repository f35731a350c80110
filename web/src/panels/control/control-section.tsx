import { useState } from 'react';
import { allows, useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { ReasonDialog } from '../admin/reason-dialog.js';
import { useMutation } from '../admin/use-mutation.js';
import './control.css';
import type { ControlDecision, JunctionControl } from './control-types.js';
import { modeText } from './control-words.js';
import { DecisionTable } from './decision-table.js';

const EVERY_MS = 2_000;
const SHOWN = 12;

interface Props {
  readonly junctionId: string;
  /** Name of a signal group. */
  nameOf(group: number): string;
}

/** Real-time control of a junction: whether it is on and what it does, a way to switch it, and its last decisions. */
export function ControlSection({ junctionId, nameOf }: Props) {
  const { t } = useT();
  const { account } = useSession();
  const { fault, busy, send } = useMutation();
  const [switching, setSwitching] = useState<'on' | 'off' | null>(null);
  const path = `/control/${encodeURIComponent(junctionId)}`;
  const controls = useResource<Page<JunctionControl>>('/control', EVERY_MS);
  const control = controls.data?.items.find((each) => each.junctionId === junctionId);
  const isOn = control?.state === 'on';
  const decisions = useResource<Page<ControlDecision>>(isOn ? `${path}/decisions?limit=${SHOWN}` : null, EVERY_MS * 2);
  const may = account !== null && allows(account, 'engineer');
  const act = async (where: string, method: 'PUT' | 'POST', body: object) => {
    await send(where, method, body);
    setSwitching(null);
    await controls.mutate();
  };
  const to = control && control.state !== 'off' ? 'off' : 'on';
  const now = isOn ? control.now : null;
  return (
    <Section title={t('control.title')} note={t('control.note')}>
      <div className="control" data-testid="control" data-mode={now?.mode ?? control?.state ?? 'off'}>
        <p className="control-head">
          <b>{control ? modeText(t, control) : t('control.state.off')}</b>
          {now ? <span>{t('control.since', { time: formatTime(now.sinceMs) })}</span> : null}
          {now?.order ? <span>{t('control.order', { groups: now.order.map(nameOf).join(' · ') })}</span> : null}
          {may && control?.state === 'asked'
            ? [true, false].map((agrees) => (
                <button
                  key={String(agrees)}
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => void act(`${path}/decision`, 'POST', { agrees })}
                >
                  {t(agrees ? 'control.agree' : 'control.refuse')}
                </button>
              ))
            : null}
          {may ? (
            <button type="button" className="button" disabled={busy} onClick={() => setSwitching(to)}>
              {t(`control.switch.${to}`)}
            </button>
          ) : null}
        </p>
        {control ? (
          <p className="control-who">
            {t('control.who', { actor: control.askedBy, time: formatTime(control.askedMs), reason: control.reason })}
            {control.decidedBy ? ` · ${t('control.decided', { actor: control.decidedBy })}` : ''}
          </p>
        ) : null}
        {fault ? <p role="alert">{fault}</p> : null}
        {isOn && decisions.data && decisions.data.items.length > 0 ? (
          <DecisionTable path={path} decisions={decisions.data.items} nameOf={nameOf} />
        ) : null}
        {switching ? (
          <ReasonDialog
            title={t(`control.switch.${switching}`)}
            testId="control-switch"
            question={t(`control.ask.${switching}`)}
            label={t('control.reason')}
            action={t(`control.switch.${switching}`)}
            dangerous={switching === 'off'}
            required
            busy={busy}
            onConfirm={(reason) => void act(path, 'PUT', { enabled: switching === 'on', reason })}
            onClose={() => setSwitching(null)}
          />
        ) : null}
      </div>
    </Section>
  );
}
