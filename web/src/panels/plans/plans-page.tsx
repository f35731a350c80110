import { ArrowLeft } from 'lucide-react';
import { allows, useSession } from '../../api/session.js';
import type { ControllerNote, JunctionDetail, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { Panel } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { useMutation } from '../admin/use-mutation.js';
import { useApproaches } from '../signals/use-approaches.js';
import { useShownJunction } from '../signals/use-shown-junction.js';
import type { ControllerProgramme } from './plan-types.js';
import './plans.css';
import { PlanWork } from './plan-work.js';

const EVERY_MS = 5_000;

/** The programme of a junction's controller: to be read, changed, compared, kept in versions, and sent. */
export function PlansPage({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const junction = useResource<JunctionDetail>(`/junctions/${encodeURIComponent(id)}`);
  const controllers = useResource<Page<ControllerNote>>(`/programmes?junctionId=${encodeURIComponent(id)}`, EVERY_MS);
  const { shortName } = useApproaches(id, junction.data?.position);
  useShownJunction(junction.data?.position);
  const name = junction.data ? nameOf(junction.data) || id : id;
  return (
    <Panel
      wide
      title={name}
      note={t('plans.note')}
      actions={
        <button type="button" className="button" onClick={() => go(`/signals/${encodeURIComponent(id)}`, {})}>
          <ArrowLeft size={14} aria-hidden /> {t('measures.back')}
        </button>
      }
    >
      <Ready data={controllers.data} error={controllers.error} rows={10} onRetry={() => void controllers.mutate()}>
        {({ items: [controller] }) =>
          controller ? (
            <OfController
              key={controller.deviceId}
              deviceId={controller.deviceId}
              junctionId={id}
              name={name}
              nameOf={shortName}
            />
          ) : (
            <Empty title={t('controller.none')} hint={t('controller.none.hint')} />
          )
        }
      </Ready>
    </Panel>
  );
}

interface Props {
  readonly deviceId: string;
  readonly junctionId: string;
  readonly name: string;
  nameOf(group: number): string;
}

function OfController({ deviceId, ...rest }: Props) {
  const { t } = useT();
  const { account } = useSession();
  const { fault, busy, send } = useMutation();
  const { data, error, mutate } = useResource<ControllerProgramme>(
    `/programmes/${encodeURIComponent(deviceId)}`,
    EVERY_MS,
  );
  const read = () =>
    send('/commands', 'POST', {
      requestId: crypto.randomUUID(),
      deviceId,
      content: { kind: 'read-programme' },
    });
  return (
    <Ready data={data} error={error} rows={10} onRetry={() => void mutate()}>
      {(controller) =>
        controller.reading ? (
          <PlanWork
            controller={controller}
            held={controller.reading.programme}
            readMs={controller.reading.readMs}
            onRead={() => void read()}
            onChanged={() => void mutate()}
            {...rest}
          />
        ) : (
          <Empty
            title={t('controller.unread')}
            hint={
              <>
                {t('plans.unread.hint')}
                {fault ? <span role="alert">{fault}</span> : null}
                {account && allows(account, 'operator') ? (
                  <button
                    type="button"
                    className="button button-primary"
                    disabled={busy}
                    onClick={() => void read().then(() => mutate())}
                  >
                    {t('plans.read')}
                  </button>
                ) : null}
              </>
            }
          />
        )
      }
    </Ready>
  );
}
