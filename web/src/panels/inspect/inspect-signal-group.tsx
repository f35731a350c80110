import { useMemo } from 'react';
import type { GroupMinute, JunctionDetail, Page, PhaseInterval, Splits } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { PhaseStrips } from '../../charts/phase-strips.js';
import { TimeChart } from '../../charts/time-chart.js';
import { formatDuration, formatNumber, MISSING } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { useLive } from '../../live/use-live.js';
import { countdownS, lightName, lightToken } from '../../map/lights.js';
import { Facts, Figures } from '../../parts/figures.js';
import { Section } from '../../parts/panel.js';
import { SignalIcon } from '../../parts/signal-icon.js';
import { Empty, Ready } from '../../parts/states.js';
import { parseSignalGroup } from '../../selection.js';
import { useGo, useSelection } from '../../shell/address.js';
import { useApproaches } from '../signals/use-approaches.js';
import { useGroups } from '../signals/use-groups.js';
import { Foot } from './foot.js';
import { Head } from './head.js';
import { useHint } from './use-hint.js';
import { useWindow } from './use-window.js';

const STALE_MS = 15_000;
const STRIP_MS = 600_000;

/** A signal group: its light, how long still and how sure that is; its greens of the last half hour. */
export function InspectSignalGroup({ id }: { readonly id: string }) {
  const { t } = useT();
  const parsed = parseSignalGroup(id);
  if (!parsed) return <Empty title={t('error.notFound')} hint={t('error.notFound.hint')} />;
  return <Known junctionId={parsed.junctionId} number={parsed.group} />;
}

function Known({ junctionId, number }: { readonly junctionId: string; readonly number: number }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const { select } = useSelection();
  const live = useLive();
  const hintOf = useHint();
  const path = `/junctions/${encodeURIComponent(junctionId)}`;
  const { data, error, mutate } = useResource<JunctionDetail>(path, 5_000);
  const groups = useGroups(junctionId, data?.groups);
  const { approaches, onFoot, shortName, longName } = useApproaches(junctionId, data?.position);
  const splits = useResource<Splits>(`${path}/splits?${useWindow(30)}`, 15_000);
  const history = useResource<Page<GroupMinute>>(`${path}/groups/${number}/history?${useWindow(30)}`, 15_000);
  const endMs = Math.ceil(live.nowMs() / 10_000) * 10_000;
  const phases = useResource<{ intervals: readonly PhaseInterval[] }>(
    `${path}/phases?fromMs=${endMs - STRIP_MS}&toMs=${endMs}`,
  );
  const own = useMemo(
    () => phases.data?.intervals.filter((interval) => interval.group === number) ?? [],
    [phases.data, number],
  );
  const greens = useMemo(() => {
    const cycles = splits.data?.cycles ?? [];
    return {
      timesMs: cycles.map((cycle) => cycle.startMs),
      values: cycles.map((cycle) => cycle.greens[String(number)] ?? null),
    };
  }, [splits.data, number]);
  const passed = useMemo(() => {
    const items = history.data?.items ?? [];
    return { timesMs: items.map((item) => item.timeMs), values: items.map((item) => item.passed) };
  }, [history.data]);
  const group = groups.find((each) => each.group === number);
  const split = splits.data?.groups.find((each) => each.group === number);
  const nowMs = live.nowMs();
  const stale = !group || nowMs - group.eventTimeMs > STALE_MS;
  const light = stale ? 0 : group.light;
  const left = group ? countdownS(group.likelyEndMs, nowMs) : null;
  const lanes = approaches.flatMap((approach) =>
    approach.lanes.filter((lane) => lane.movements.some((movement) => movement.signalGroup === number)),
  );
  const hint = hintOf(group?.eventTimeMs);
  return (
    <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
      {(junction) => (
        <>
          <Head title={t('signalGroup.title', { group: number, name: shortName(number) })}>
            <span className="dot" style={{ background: `var(--${lightToken(light)})` }} />
            {t(`light.${lightName(light)}` as Key)}
            <button type="button" className="link" onClick={() => select({ kind: 'junction', id: junctionId })}>
              {nameOf(junction) || junctionId}
            </button>
          </Head>
          <div className="inspect-body" data-scroll>
            <Figures
              items={[
                {
                  label: t('signalGroup.left'),
                  value: formatNumber(left),
                  unit: t('unit.s'),
                  stale,
                  hint,
                },
                {
                  label: t('signalGroup.since'),
                  value: group?.sinceMs ? formatDuration((nowMs - group.sinceMs) / 1000) : MISSING,
                  unit: t('unit.minSec'),
                  stale,
                  hint,
                },
                {
                  label: t('signalGroup.confidence'),
                  value: group ? formatNumber(group.confidencePct) : MISSING,
                  unit: t('unit.percent'),
                  hint,
                },
              ]}
            />
            <Section title={t('signalGroup.last10')}>
              {own.length > 0 ? (
                <PhaseStrips intervals={own} fromMs={endMs - STRIP_MS} toMs={endMs} />
              ) : (
                <p className="inspect-note">{t(phases.data ? 'junction.noHistory' : 'state.loading')}</p>
              )}
            </Section>
            {greens.timesMs.length > 1 ? (
              <TimeChart label={t('signalGroup.greens')} unit={t('unit.s')} stepped {...greens} />
            ) : null}
            {passed.values.some((value) => value !== null) ? (
              <TimeChart
                label={t('lane.passed')}
                unit={t('unit.vehiclesPerMinute')}
                heightPx={84}
                everyMs={60_000}
                {...passed}
              />
            ) : null}
            <Facts
              items={[
                [t('signalGroup.for'), longName(number) || MISSING],
                [t('signalGroup.phase'), group?.phase ? formatNumber(group.phase) : MISSING],
                [
                  t('splits.mean'),
                  split
                    ? `${formatNumber(split.greenMeanS, 1)} ${t('unit.s')} (P85 ${formatNumber(split.greenP85S, 1)})`
                    : MISSING,
                ],
                [t('splits.share'), split ? `${formatNumber(split.shareOfCycle * 100)} ${t('unit.percent')}` : MISSING],
                ...(onFoot(number)
                  ? []
                  : ([
                      [
                        t('figure.lanes'),
                        lanes.length === 0
                          ? MISSING
                          : lanes.map((lane) => (
                              <button
                                key={lane.id}
                                type="button"
                                className="link mono fact-link"
                                onClick={() => select({ kind: 'lane', id: lane.id })}
                              >
                                {lane.id}
                              </button>
                            )),
                      ],
                    ] as const)),
              ]}
            />
          </div>
          <Foot
            at={junction.position}
            zoom={18}
            lineage={junction.groups.find((each) => each.group === number)?.lineage}
          >
            <button
              type="button"
              className="button button-primary"
              onClick={() => go(`/signals/${encodeURIComponent(junctionId)}`)}
            >
              <SignalIcon size={14} /> {t('junction.open')}
            </button>
          </Foot>
        </>
      )}
    </Ready>
  );
}
