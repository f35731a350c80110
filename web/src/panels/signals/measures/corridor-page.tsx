import { ArrowLeft } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { Corridor, Junction, Page } from '../../../api/types.js';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { formatDay, formatNumber, ZONE_MS } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { Choice } from '../../../parts/choice.js';
import { Figures } from '../../../parts/figures.js';
import { Panel, Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import { useGo, useSelection } from '../../../shell/address.js';
import { OffsetSection } from '../../offsets/offset-section.js';
import type { TimeSpace } from './corridor-types.js';
import { HoursSection } from './hours-section.js';
import './measures.css';
import { useAddressValue } from '../../../shell/use-address-value.js';
import { PivotTable } from './pivot-table.js';
import { PlotKey } from './plot-key.js';
import { drawnSpan, formatSpan, overlap, parseSpan, partOf } from './span.js';
import { timeSpaceScene } from './time-space-scene.js';
import { useSampleDays } from './use-sample-days.js';
import { useSpanAt } from './use-span-at.js';

const MOST_MS = 7_200_000;

/** A corridor over time and space: its lights, bands, vehicles and queues, and what other offsets would bring. */
export function CorridorPage({ id }: { readonly id: string }) {
  const { t, nameOf } = useT();
  const go = useGo();
  const { select } = useSelection();
  const [spanText, setSpan] = useAddressValue('span');
  const [way, setWay] = useAddressValue('way');
  const corridors = useResource<Page<Corridor>>('/corridors');
  const junctions = useResource<Page<Junction>>('/junctions?limit=1000');
  const names = junctions.data?.items;
  const junctionName = useCallback(
    (junctionId: string) => {
      const found = names?.find((each) => each.id === junctionId);
      return (found && nameOf(found)) || junctionId;
    },
    [names, nameOf],
  );
  const sample = useSampleDays()[0] ?? null;
  const span = parseSpan(spanText ?? '1h');
  const whole = useSpanAt(span, sample);
  const { fromMs, toMs } = partOf(whole, MOST_MS, ZONE_MS);
  const query = `fromMs=${fromMs}&toMs=${toMs}`;
  const path = `/corridors/${encodeURIComponent(id)}/measures`;
  const { data, error, mutate } = useResource<TimeSpace>(`${path}/time-space?${query}`);
  const direction = way === 'back' ? 'back' : 'onward';
  const scene = useMemo(
    () => (data ? timeSpaceScene(data, data[direction], junctionName, t) : undefined),
    [data, direction, junctionName, t],
  );
  const drawn = (from: number, to: number) => setSpan(formatSpan(drawnSpan(from, to)));
  const corridor = corridors.data?.items.find((each) => each.id === id);

  return (
    <Panel
      wide
      title={corridor ? nameOf(corridor) : id}
      note={t('timeSpace.note')}
      actions={
        <>
          {data && data[direction].stops.length > 0 ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                go('/signals/proposals/new', {
                  for: data[direction].stops.map(({ junctionId }) => junctionId).join(','),
                })
              }
            >
              {t('signals.optimise')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => go('/signals')}>
            <ArrowLeft size={14} aria-hidden /> {t('signals.title')}
          </button>
        </>
      }
    >
      <div className="measures-bar">
        <Choice
          label={t('measures.span')}
          value={formatSpan(span)}
          options={[
            { value: '1h', label: t('measures.span.1h') },
            { value: '2h', label: t('measures.span.2h') },
            { value: '24h', label: t('measures.span.24h') },
            { value: 'yesterday', label: t('measures.span.yesterday') },
            ...(sample ? [{ value: 'sample', label: t('measures.span.sample') }] : []),
          ]}
          onChange={setSpan}
        />
        <Choice
          label={t('timeSpace.way')}
          value={direction}
          options={[
            { value: 'onward', label: t('timeSpace.onward') },
            { value: 'back', label: t('timeSpace.back') },
          ]}
          onChange={setWay}
        />
        {sample && overlap(sample, whole) ? (
          <span className="tag">{t('measures.sample', { day: formatDay(sample.fromMs) })}</span>
        ) : null}
      </div>
      <HoursSection
        path={path}
        query={`fromMs=${whole.fromMs}&toMs=${whole.toMs}`}
        fileName={`${id}-${formatSpan(span)}`}
        nameOf={junctionName}
        onSpan={drawn}
      />
      <Section
        title={t('timeSpace.title')}
        note={data?.simulated ? <span className="tag">{t('measures.simulated')}</span> : null}
      >
        <Ready data={data} error={error} rows={8} onRetry={() => void mutate()}>
          {(answer) => {
            const own = answer[direction];
            if (!scene || own.stops.every(({ cycles }) => cycles.length === 0)) {
              return <Empty title={t('timeSpace.none')} hint={t('timeSpace.none.hint')} />;
            }
            const bandS = own.bands.reduce((sum, band) => sum + (band.toMs - band.fromMs) / 1000, 0);
            return (
              <>
                <Figures
                  items={[
                    { label: t('timeSpace.cycle'), value: formatNumber(answer.cycleS, 1), unit: t('unit.s') },
                    {
                      label: t('timeSpace.band'),
                      value: formatNumber(own.bands.length > 0 ? bandS / own.bands.length : 0, 1),
                      unit: t('unit.s'),
                      hint: t('timeSpace.band.hint', { speed: formatNumber(answer.speedMps * 3.6) }),
                    },
                    { label: t('timeSpace.bands'), value: formatNumber(own.bands.length) },
                    {
                      label: t('timeSpace.vehicles'),
                      value: formatNumber(own.trajectories.length),
                      unit: t('unit.vehicles'),
                    },
                  ]}
                />
                <Plot
                  scene={scene}
                  heightPx={Math.max(220, own.stops.length * 44 + 40)}
                  label={t('timeSpace.title')}
                  fileName={`time-space-${id}-${formatSpan(span)}`}
                  table={() => ({
                    heads: ['junction', 'distanceM', 'red', 'green', 'yellow', 'end'],
                    rows: own.stops.flatMap(({ junctionId, distanceM, cycles }) =>
                      cycles.map((cycle) => [
                        junctionId,
                        distanceM,
                        ...[cycle.startMs, cycle.greenMs, cycle.yellowMs, cycle.endMs].map((ms) =>
                          new Date(ms).toISOString(),
                        ),
                      ]),
                    ),
                  })}
                  onSpan={drawn}
                  onPick={(_, index) => {
                    const cycles = own.stops.flatMap(({ junctionId, cycles: all }) => all.map(() => junctionId));
                    const junctionId = cycles[index];
                    if (junctionId) select({ kind: 'junction', id: junctionId });
                  }}
                />
                <PlotKey
                  items={[
                    { token: 'accent', shape: 'band', label: t('timeSpace.key.band') },
                    { token: 'ink-2', shape: 'line', label: t('timeSpace.key.vehicle') },
                    { token: 'danger', shape: 'band', label: t('timeSpace.key.queue') },
                  ]}
                />
              </>
            );
          }}
        </Ready>
      </Section>
      {data && data[direction].stops.length > 1 ? (
        <OffsetSection
          key={`${id} ${direction}`}
          direction={data[direction]}
          fromMs={data.fromMs}
          toMs={data.toMs}
          speedMps={data.speedMps}
          cycleS={data.cycleS}
          nameOf={junctionName}
        />
      ) : null}
      <PivotTable path={path} query={query} fileName={`link-pivot-${id}`} nameOf={junctionName} />
    </Panel>
  );
}
