import { useState } from 'react';
import { allows, useSession } from '../../api/session.js';
import type { Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Section } from '../../parts/panel.js';
import { Empty } from '../../parts/states.js';
import { useGo } from '../../shell/address.js';
import { DeployDialog } from '../deployments/deploy-dialog.js';
import { DeploymentsSection } from '../deployments/deployments-section.js';
import type { Proposal } from '../proposals/proposal-types.js';
import { TryDialog } from '../proposals/try-dialog.js';
import type { ControllerProgramme, VersionNote } from './plan-types.js';

interface Props {
  readonly junctionId: string;
  readonly name: string;
  readonly controller: ControllerProgramme;
  onOpen(version: number): void;
  onCompare(version: number): void;
}

const EVERY_MS = 5_000;

/** Versions with who made them and why, each on its way: predicted, tried in the shadow, deployed; and what was deployed. */
export function VersionsView({ junctionId, name, controller, onOpen, onCompare }: Props) {
  const { t, language } = useT();
  const { account } = useSession();
  const go = useGo();
  const [trying, setTrying] = useState<VersionNote | null>(null);
  const [deploying, setDeploying] = useState<VersionNote | null>(null);
  const { deviceId, versions } = controller;
  const proposals = useResource<Page<Proposal>>(`/proposals?junctionId=${encodeURIComponent(junctionId)}`, EVERY_MS);
  const proposalOf = (version: number) => {
    const own = (proposals.data?.items ?? []).filter(({ junctions }) =>
      junctions.some((each) => each.deviceId === deviceId && each.version === version),
    );
    return own.find(({ state }) => state === 'ready') ?? own[0];
  };
  const may = account !== null && allows(account, 'engineer');
  return (
    <>
      <Section title={t('versions.title')} note={t('versions.note')}>
        {versions.length === 0 ? (
          <Empty title={t('versions.none')} hint={t('versions.none.hint')} />
        ) : (
          <ul className="versions" data-testid="versions">
            {versions.map((note) => {
              const { version, author, createdMs, reason } = note;
              const proposal = proposalOf(version);
              return (
                <li key={version}>
                  <b>{version}</b>
                  <span>
                    {reason}
                    <small>
                      {author} · {formatDateTime(createdMs, language)}
                    </small>
                  </span>
                  {proposal ? (
                    <button
                      type="button"
                      className="link"
                      onClick={() => go(`/signals/proposals/${encodeURIComponent(proposal.id)}`, {})}
                    >
                      {t(`proposalState.${proposal.state}`)}
                    </button>
                  ) : (
                    <em>{t('versions.untried')}</em>
                  )}
                  <span className="versions-actions">
                    <button type="button" className="button" onClick={() => onOpen(version)}>
                      {t('versions.open')}
                    </button>
                    <button type="button" className="button" onClick={() => onCompare(version)}>
                      {t('versions.compare')}
                    </button>
                    {may && proposal?.state === 'ready' ? (
                      <button type="button" className="button button-primary" onClick={() => setDeploying(note)}>
                        {t('deploy.do')}
                      </button>
                    ) : null}
                    {may && (!proposal || proposal.state === 'failed') ? (
                      <button type="button" className="button button-primary" onClick={() => setTrying(note)}>
                        {t('proposal.try')}
                      </button>
                    ) : null}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <DeploymentsSection deviceId={deviceId} title={name} />
      {trying ? (
        <TryDialog
          versions={[{ deviceId, version: trying.version }]}
          reason={trying.reason}
          onClose={() => setTrying(null)}
        />
      ) : null}
      {deploying ? (
        <DeployDialog
          wanted={[{ deviceId, version: deploying.version, name }]}
          reason={deploying.reason}
          onAsked={() => setDeploying(null)}
          onClose={() => setDeploying(null)}
        />
      ) : null}
    </>
  );
}
