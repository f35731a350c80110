import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { DeploymentCard } from './deployment-card.js';
import type { Deployment } from './deployment-types.js';

const EVERY_MS = 3_000;

interface Props {
  readonly deviceId: string;
  readonly title: string;
}

/** What was sent to a controller, newest first. */
export function DeploymentsSection({ deviceId, title }: Props) {
  const { t } = useT();
  const path = `/deployments?deviceId=${encodeURIComponent(deviceId)}`;
  const { data, error, mutate } = useResource<Page<Deployment>>(path, EVERY_MS);
  return (
    <Section title={t('deploy.title')} note={t('deploy.note')}>
      <Ready data={data} error={error} rows={4} onRetry={() => void mutate()}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('deploy.none')} hint={t('deploy.none.hint')} />
          ) : (
            <div className="deployments">
              {items.map((each) => (
                <DeploymentCard key={each.id} deployment={each} title={title} onChanged={() => void mutate()} />
              ))}
            </div>
          )
        }
      </Ready>
    </Section>
  );
}
