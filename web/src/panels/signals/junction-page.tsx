import { ArrowLeft, ChartScatter, SlidersHorizontal, Sparkles } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { JunctionDetail, PhaseInterval, Splits } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { cycleShape } from '../../charts/cycle.js';
import { CycleBars } from '../../charts/cycle-bars.js';
import { PhaseRing } from '../../charts/phase-ring.js';
import { PhaseStrips } from '../../charts/phase-strips.js';
import { useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { Panel, Section } from '../../parts/panel.js';
import { Empty, Ready } from '../../parts/states.js';
import { useGo, useSelection } from '../../shell/address.js';
import { ControllerSection } from '../commands/controller-section.js';
import { ControlSection } from '../control/control-section.js';
import { ApproachTable } from './approach-table.js';
import { CoordinationSection } from './coordination-section.js';
import { GroupList } from './group-list.js';
import { SplitsTable } from './splits-table.js';
import './junction.css';
import './signals.css';
import '../inspect/inspect.css';
import { useApproaches } from './use-approaches.js';
import { useGroups } from './use-groups.js';
import { useShownJunction } from './use-shown-junction.js';

/** What is older says nothing of now. */
const STALE_MS = 15_000;
const HOUR_MS = 3_600_000;
const STRIP_MS = 600_000;
/** Histories move on this often. */
const STEP_MS = 15_000;

/** A junction for the engineer: lights and queues now, the last cycle, splits and coordination over the last hour. */
export function JunctionPage({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const live = useLive();
  const { select } = useSelection();
  const path = `/junctions/${encodeURIComponent(id)}`;
  const { data, error, mutate } = useResource<JunctionDetail>(path, 5_000);
  const groups = useGroups(id, data?.groups);
  const { approaches, onFoot, shortName, longName } = useApproaches(id, data?.position);
  const nowMs = live.nowMs();
  const toMs = Math.ceil(nowMs / STEP_MS) * STEP_MS;
  const fromMs = toMs - HOUR_MS;
  const splits = useResource<Splits>(`${path}/splits?fromMs=${fromMs}&toMs=${toMs}`);
  const phases = useResource<{ intervals: readonly PhaseInterval[] }>(
    `${path}/phases?fromMs=${toMs - STRIP_MS}&toMs=${toMs}`,
  );
  const intervals = phases.data?.intervals;
  const cycles = splits.data?.cycles;
  const shape = useMemo(() => cycleShape(intervals ?? [], cycles), [intervals, cycles]);
  useShownJunction(data?.position);
  useEffect(() => select(null), [select]);
  const heard = groups.filter(({ eventTimeMs }) => nowMs - eventTimeMs < STALE_MS);
  const [driven, walked] = [groups.filter(({ group }) => !onFoot(group)), groups.filter(({ group }) => onFoot(group))];

  return (
    <Panel
      wide
      title={data ? nameOf(data) || id : id}
      note={t('junction.page.note')}
      actions={
        <>
          <button type="button" className="button" onClick={() => go(`/signals/${encodeURIComponent(id)}/plans`, {})}>
            <SlidersHorizontal size={14} aria-hidden /> {t('plans.open')}
          </button>
          <button type="button" className="button" onClick={() => go('/signals/proposals/new', { for: id })}>
            <Sparkles size={14} aria-hidden /> {t('signals.optimise')}
          </button>
          <button type="button" className="button" onClick={() => go(`/signals/${encodeURIComponent(id)}/measures`)}>
            <ChartScatter size={14} aria-hidden /> {t('measures.open')}
          </button>
          <button type="button" className="button" onClick={() => go('/signals')}>
            <ArrowLeft size={14} aria-hidden /> {t('signals.title')}
          </button>
        </>
      }
    >
      <Ready data={data} error={error} rows={12} onRetry={() => void mutate()}>
        {(junction) => (
          <div className="junction-page">
            <div className="junction-top" data-ring={shape !== undefined}>
              {shape ? <PhaseRing groups={heard} shape={shape} nowMs={Math.floor(nowMs / 500) * 500} /> : null}
              {groups.length > 0 ? (
                <div>
                  <GroupList junctionId={id} groups={driven} nameOf={longName} />
                  {walked.length > 0 ? (
                    <>
                      <h3 className="junction-foot">{t('approach.onFoot')}</h3>
                      <GroupList junctionId={id} groups={walked} nameOf={longName} />
                    </>
                  ) : null}
                </div>
              ) : (
                <Empty title={t('junction.noSignals')} hint={t('junction.noSignals.hint')} />
              )}
            </div>
            <Section title={t('junction.queues')} note={t('junction.queues.note')}>
              <ApproachTable approaches={approaches} told={junction.lanes} groups={heard} />
            </Section>
            <ControllerSection junctionId={id} />
            <ControlSection junctionId={id} nameOf={shortName} />
            <Section title={t('cycle.title')} note={t('cycle.note')}>
              {shape && shape.rows.length > 0 ? (
                <CycleBars shape={shape} nameOf={(own) => own.map(shortName).join(' · ')} />
              ) : (
                <Empty title={t('cycle.none')} hint={t('splits.none.hint')} />
              )}
            </Section>
            <Section title={t('junction.strips')}>
              {intervals && intervals.length > 0 ? (
                <PhaseStrips intervals={intervals} fromMs={toMs - STRIP_MS} toMs={toMs} nameOf={shortName} />
              ) : (
                <Empty title={t('history.none')} hint={t('splits.none.hint')} />
              )}
            </Section>
            <Section title={t('splits.title')} note={t('splits.note')}>
              <Ready data={splits.data} error={splits.error} rows={4} onRetry={() => void splits.mutate()}>
                {(answer) => <SplitsTable junctionId={id} splits={answer} nameOf={shortName} />}
              </Ready>
            </Section>
            <CoordinationSection
              path={path}
              groups={groups}
              splits={splits.data}
              fromMs={fromMs}
              toMs={toMs}
              nameOf={shortName}
              onFoot={onFoot}
            />
          </div>
        )}
      </Ready>
    </Panel>
  );
}
