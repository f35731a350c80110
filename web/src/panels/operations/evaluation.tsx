import type { Account } from '../../api/types.js';
import { useT } from '../../i18n/i18n.js';
import { Panel } from '../../parts/panel.js';
import { LiveMark } from '../live-mark.js';
import './evaluation.css';
import { OperationsTabs } from './operations-tabs.js';
import { PhysicsEvidence } from './physics-evidence.js';
import { ScoreSection } from './score-section.js';

/** How near the platform's picture is to the truth, and how near the simulated city is to published traffic. */
export function EvaluationPage({ account }: { readonly account: Account }) {
  const { t } = useT();
  return (
    <Panel wide title={t('evaluation.title')} note={t('evaluation.note')} actions={<LiveMark />}>
      <OperationsTabs account={account} />
      <ScoreSection />
      <PhysicsEvidence />
    </Panel>
  );
}
