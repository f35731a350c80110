import { allows, useSession } from '../../api/session.js';
import type { Command, ControllerNote, HeldProgramme, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatNumber, formatTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty } from '../../parts/states.js';
import { useMutation } from '../admin/use-mutation.js';
import { commandText } from './command-words.js';
import './commands.css';
import { LifeLine } from './life-line.js';

const EVERY_MS = 2_000;
const SHOWN = 5;

/** The controller of a junction: the plans that it holds, a way to switch between them, and what became of the last commands. */
export function ControllerSection({ junctionId }: { readonly junctionId: string }) {
  const { t } = useT();
  const path = `/programmes?junctionId=${encodeURIComponent(junctionId)}`;
  const deviceId = useResource<Page<ControllerNote>>(path, 30_000).data?.items[0]?.deviceId;
  return (
    <Section title={t('controller.title')} note={t('controller.note')}>
      {deviceId === undefined ? (
        <Empty title={t('controller.none')} hint={t('controller.none.hint')} />
      ) : (
        <Controller deviceId={deviceId} />
      )}
    </Section>
  );
}

function Controller({ deviceId }: { readonly deviceId: string }) {
  const { t } = useT();
  const { account } = useSession();
  const { fault, busy, send } = useMutation();
  const device = encodeURIComponent(deviceId);
  const commands = useResource<Page<Command>>(`/commands?deviceId=${device}&limit=${SHOWN}`, EVERY_MS);
  const held = useResource<HeldProgramme>(`/programmes/${device}`, EVERY_MS * 5);
  const may = account !== null && allows(account, 'operator');
  const ask = async (content: object) => {
    await send('/commands', 'POST', { requestId: crypto.randomUUID(), deviceId, content });
    await commands.mutate();
  };
  const reading = held.data?.reading ?? null;
  const button = (label: string, name: string, content: object) =>
    may ? (
      <button type="button" className="button" aria-label={name} disabled={busy} onClick={() => void ask(content)}>
        {label}
      </button>
    ) : null;
  return (
    <div className="controller" data-testid="controller">
      <p className="controller-head">
        <span>
          {reading ? t('controller.readAt', { device: deviceId, time: formatTime(reading.readMs) }) : deviceId}
        </span>
        {button(t('controller.read'), t('commandKind.read-programme'), { kind: 'read-programme' })}
        {button(t('controller.schedule'), t('commandKind.schedule'), { kind: 'select-plan', plan: 0 })}
      </p>
      {fault ? <p role="alert">{fault}</p> : null}
      {reading ? (
        <table className="controller-plans" aria-label={t('controller.plans')}>
          <thead>
            <tr>
              <th scope="col">{t('controller.plan')}</th>
              <th scope="col">{t('controller.control')}</th>
              <th scope="col">{t('controller.cycle')}</th>
              <th scope="col">{t('controller.offset')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {reading.programme.plans.map(({ plan, name, control, cycleMs, offsetMs }) => (
              <tr key={plan}>
                <th scope="row">
                  {plan} {name}
                </th>
                <td>{t(`controller.control.${control}`)}</td>
                <td>
                  {formatNumber(cycleMs / 1000)} {t('unit.s')}
                </td>
                <td>
                  {formatNumber(offsetMs / 1000)} {t('unit.s')}
                </td>
                <td>
                  {button(t('controller.switch'), t('controller.switchTo', { plan }), { kind: 'select-plan', plan })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Empty title={t('controller.unread')} hint={t('controller.unread.hint')} />
      )}
      {commands.data && commands.data.items.length > 0 ? (
        <>
          <h3>{t('controller.recent')}</h3>
          <ul className="controller-commands">
            {commands.data.items.map((command) => (
              <li key={command.id}>
                <time>{formatTime(command.facts[0]?.timeMs ?? 0)}</time>
                <span>{commandText(t, command)}</span>
                <LifeLine command={command} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
