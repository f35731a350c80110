import { formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import type { Proposal } from './proposal-types.js';

const TONES = { optimising: undefined, simulating: undefined, ready: 'good', failed: 'danger' } as const;

/** How far a proposal is. */
export function StateTag({ proposal: { state, progress, junctions } }: { readonly proposal: Proposal }) {
  const { t } = useT();
  // Where nothing better was found there is nothing to deploy.
  if (state === 'ready' && junctions.every(({ version }) => version === null)) {
    return (
      <span className="tag" data-testid="proposal-state">
        {t('proposalState.nothingBetter')}
      </span>
    );
  }
  const under = state === 'optimising' || state === 'simulating';
  return (
    <span className="tag" data-tone={TONES[state]} data-testid="proposal-state">
      {t(`proposalState.${state}`)}
      {under ? ` ${formatNumber(progress * 100)} %` : ''}
    </span>
  );
}
