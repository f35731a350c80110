import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty } from '../../parts/states.js';
import { DeploymentCard } from '../deployments/deployment-card.js';
import type { Deployment } from '../deployments/deployment-types.js';
import type { ProposedJunction } from './proposal-types.js';

interface Props {
  readonly junctions: readonly ProposedJunction[];
  readonly deployments: readonly Deployment[];
  onChanged(): void;
}

/** What became of the versions of a proposal. */
export function ProposalDeployments({ junctions, deployments, onChanged }: Props) {
  const { t, nameOf } = useT();
  const own = deployments.flatMap((deployment) => {
    const junction = junctions.find(
      ({ deviceId, version }) => deviceId === deployment.deviceId && version === deployment.version,
    );
    return junction ? [{ deployment, junction }] : [];
  });
  const any = junctions.some(({ version }) => version !== null);
  return (
    <Section title={t('deploy.title')} note={t('deploy.note')}>
      {own.length === 0 ? (
        <Empty title={t('deploy.none')} hint={t(any ? 'deploy.notYet.hint' : 'deploy.nothing.hint')} />
      ) : (
        <div className="deployments">
          {own.map(({ deployment, junction }) => (
            <DeploymentCard
              key={deployment.id}
              deployment={deployment}
              title={nameOf(junction) || junction.junctionId}
              onChanged={onChanged}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
