import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { DeploymentCard } from '../deployments/deployment-card.js';
import type { Deployment } from '../deployments/deployment-types.js';
import type { ProposedJunction } from './proposal-types.js';

const EVERY_MS = 2_000;

/** What became of the versions of a proposal. */
export function ProposalDeployments({ junctions }: { readonly junctions: readonly ProposedJunction[] }) {
  const { t, nameOf } = useT();
  const { data, error, mutate } = useResource<Page<Deployment>>('/deployments', EVERY_MS);
  return (
    <Section title={t('deploy.title')} note={t('deploy.note')}>
      <Ready data={data} error={error} rows={3} onRetry={() => void mutate()}>
        {({ items }) => {
          const own = items.flatMap((deployment) => {
            const junction = junctions.find(
              ({ deviceId, version }) => deviceId === deployment.deviceId && version === deployment.version,
            );
            return junction ? [{ deployment, junction }] : [];
          });
          if (own.length === 0) return <Empty title={t('deploy.none')} hint={t('deploy.notYet.hint')} />;
          return (
            <div className="deployments">
              {own.map(({ deployment, junction }) => (
                <DeploymentCard
                  key={deployment.id}
                  deployment={deployment}
                  title={nameOf(junction) || junction.junctionId}
                  onChanged={() => void mutate()}
                />
              ))}
            </div>
          );
        }}
      </Ready>
    </Section>
  );
}
