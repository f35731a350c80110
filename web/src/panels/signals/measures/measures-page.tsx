import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { JunctionDetail } from '../../../api/types.js';
import { useResource } from '../../../api/use-resource.js';
import { formatDay } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { Choice } from '../../../parts/choice.js';
import { Panel } from '../../../parts/panel.js';
import { Select } from '../../../parts/select.js';
import { Empty, Ready } from '../../../parts/states.js';
import { signalGroupSelection } from '../../../selection.js';
import { useGo, useSelection } from '../../../shell/address.js';
import { useApproaches } from '../use-approaches.js';
import { useShownJunction } from '../use-shown-junction.js';
import { type EventsAsked, EventsDialog } from './events-dialog.js';
import { GapsSection } from './gaps-section.js';
import { GreenUseSection } from './green-use-section.js';
import { LateSection } from './late-section.js';
import './measures.css';
import { useAddressValue } from '../../../shell/use-address-value.js';
import { PedestrianSection } from './pedestrian-section.js';
import { PreemptionSection } from './preemption-section.js';
import { ProgressionSection } from './progression-section.js';
import { drawnSpan, formatSpan, overlap, parseSpan } from './span.js';
import { SpeedsSection } from './speeds-section.js';
import { SplitFailureSection } from './split-failure-section.js';
import { SplitsSection } from './splits-section.js';
import { TurningSection } from './turning-section.js';
import type { PhaseSetup } from './types.js';
import { useSampleDays } from './use-sample-days.js';
import { useSpanAt } from './use-span-at.js';
import { WaitsSection } from './waits-section.js';
import { WatchdogSection } from './watchdog-section.js';

/** What the signals of a junction did, in the charts that engineers know: one time, one phase, one page, one address. */
export function MeasuresPage({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const { select } = useSelection();
  const [spanText, setSpan] = useAddressValue('span');
  const [phaseText, setPhase] = useAddressValue('phase');
  const [asked, setAsked] = useState<EventsAsked | null>(null);
  const path = `/junctions/${encodeURIComponent(id)}`;
  const junction = useResource<JunctionDetail>(path);
  const setup = useResource<{ readonly phases: readonly PhaseSetup[] }>(`${path}/measures`);
  const { shortName, approaches } = useApproaches(id, junction.data?.position);
  useShownJunction(junction.data?.position);
  const sample = useSampleDays().find((day) => day.id === id) ?? null;
  const span = parseSpan(spanText);
  const { fromMs, toMs } = useSpanAt(span, sample);
  const query = `fromMs=${fromMs}&toMs=${toMs}`;
  const drawn = (from: number, to: number) => setSpan(formatSpan(drawnSpan(from, to)));

  return (
    <Panel
      wide
      title={junction.data ? nameOf(junction.data) || id : id}
      note={t('measures.note')}
      actions={
        <button type="button" className="button" onClick={() => go(`/signals/${encodeURIComponent(id)}`)}>
          <ArrowLeft size={14} aria-hidden /> {t('measures.back')}
        </button>
      }
    >
      <Ready data={setup.data} error={setup.error} rows={12} onRetry={() => void setup.mutate()}>
        {({ phases }) => {
          const driven = phases.filter(({ kind }) => kind === 'vehicle');
          const walked = phases.filter(({ kind }) => kind === 'pedestrian');
          const wanted = Number(phaseText);
          const through = driven.find(({ turns }) => turns.includes('straight')) ?? driven[0];
          const phase = driven.find((each) => each.phase === wanted) ?? through;
          if (!phase) return <Empty title={t('measures.nothing')} hint={t('measures.nothing.hint')} />;
          const label = ({ phase: number, groups }: PhaseSetup) =>
            `${t('measures.phase', { phase: number })} · ${shortName(groups[0] ?? 0)}`;
          const pick = (number: number) => {
            setPhase(String(number));
            const group = driven.find((each) => each.phase === number)?.groups[0];
            if (group !== undefined) select(signalGroupSelection(id, group));
          };
          const shared = {
            path,
            query,
            fromMs,
            toMs,
            fileName: `${id}-${formatSpan(span)}`,
            onSpan: drawn,
            onEvents: setAsked,
          };
          const own = { ...shared, phase: phase.phase, name: label(phase) };
          return (
            <div className="measures">
              <div className="measures-bar">
                <Choice
                  label={t('measures.span')}
                  value={formatSpan(span)}
                  options={[
                    { value: '1h', label: t('measures.span.1h') },
                    { value: '3h', label: t('measures.span.3h') },
                    { value: '24h', label: t('measures.span.24h') },
                    { value: 'yesterday', label: t('measures.span.yesterday') },
                    ...(sample ? [{ value: 'sample', label: t('measures.span.sample') }] : []),
                  ]}
                  onChange={setSpan}
                />
                <Select
                  label={t('measures.phase.choose')}
                  testId="measures-phase"
                  value={phase.phase}
                  options={driven.map((each) => ({ value: each.phase, label: label(each) }))}
                  onChange={pick}
                />
                {sample && overlap(sample, { fromMs, toMs }) ? (
                  <span className="tag">{t('measures.sample', { day: formatDay(sample.fromMs) })}</span>
                ) : null}
              </div>
              <ProgressionSection {...own} />
              <SplitsSection {...own} phases={driven.map((each) => each.phase)} onPhase={pick} />
              <SplitFailureSection {...own} />
              <LateSection {...own} />
              <GreenUseSection {...own} />
              <WaitsSection {...own} />
              {phase.opposing === null ? null : <GapsSection {...own} />}
              <SpeedsSection {...own} />
              {walked.length > 0 ? <PedestrianSection {...shared} phases={walked.map((each) => each.phase)} /> : null}
              <TurningSection {...shared} approaches={approaches} />
              <PreemptionSection {...shared} />
              <WatchdogSection junctionId={id} fileName={shared.fileName} />
            </div>
          );
        }}
      </Ready>
      {asked ? <EventsDialog junctionId={id} asked={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}
