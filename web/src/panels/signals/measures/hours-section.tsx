import { useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import { type Key, useT } from '../../../i18n/i18n.js';
import { Section } from '../../../parts/panel.js';
import { Select } from '../../../parts/select.js';
import { Empty, Ready } from '../../../parts/states.js';
import { useGo } from '../../../shell/address.js';
import { useAddressValue } from '../../../shell/use-address-value.js';
import type { CorridorHours } from './corridor-types.js';
import { cellsOf, hourMeasures, hoursScene } from './hours-scene.js';
import { PlotKey } from './plot-key.js';
import { drawnSpan, formatSpan } from './span.js';

const ROW_PX = 30;

interface Props {
  /** Of the corridor's measures. */
  readonly path: string;
  readonly query: string;
  readonly fileName: string;
  nameOf(junctionId: string): string;
  onSpan(fromMs: number, toMs: number): void;
}

/** A corridor's junctions side by side, hour by hour; a cell leads to the charts of its junction in that hour. */
export function HoursSection({ path, query, fileName, nameOf, onSpan }: Props) {
  const { t } = useT();
  const go = useGo();
  const [shown, setShown] = useAddressValue('measure');
  const { data: answer, error, mutate } = useResource<CorridorHours>(`${path}/hours?${query}`);
  // A row that has nothing to say is left out, and counted.
  const data = useMemo(
    () => answer && { ...answer, junctions: answer.junctions.filter(({ signals }) => signals !== 'none') },
    [answer],
  );
  const silent = (answer?.junctions.length ?? 0) - (data?.junctions.length ?? 0);
  const measure = hourMeasures.find(({ key }) => key === shown) ?? hourMeasures[1];
  const cells = useMemo(() => (data ? cellsOf(data, measure) : []), [data, measure]);
  const scene = useMemo(() => data && hoursScene(data, cells, measure, nameOf, t), [data, cells, measure, nameOf, t]);
  const sources = data ? sourcesOf(data) : [];
  return (
    <Section
      title={t('hours.title')}
      note={
        <span className="measures-source">
          {sources.map((key) => (
            <span key={key} className="tag">
              {t(key)}
            </span>
          ))}
          <Select
            label={t('hours.measure')}
            value={measure.key}
            options={hourMeasures.map(({ key, name }) => ({ value: key, label: t(name) }))}
            onChange={(key) => setShown(String(key))}
          />
        </span>
      }
    >
      <Ready data={data} error={error} rows={5} onRetry={() => void mutate()}>
        {(hours) => {
          if (!scene || cells.every(({ value }) => value === null || value === 0)) {
            return <Empty title={t('hours.none')} hint={t('hours.none.hint')} />;
          }
          return (
            <>
              <Plot
                scene={scene}
                heightPx={hours.junctions.length * ROW_PX + 40}
                label={`${t('hours.title')} · ${t(measure.name)}`}
                fileName={`hours-${measure.key}-${fileName}`}
                table={() => ({
                  heads: ['junction', 'time', ...hourMeasures.map(({ key }) => key)],
                  rows: hours.junctions.flatMap(({ id, bins }) =>
                    bins.map((bin) => [
                      id,
                      new Date(bin.timeMs).toISOString(),
                      ...hourMeasures.map(({ key }) => bin[key]),
                    ]),
                  ),
                })}
                onSpan={onSpan}
                onPick={(_, id) => {
                  const cell = cells[id];
                  if (!cell) return;
                  const phase = hours.junctions[cell.row]?.phases[0];
                  const span = formatSpan(drawnSpan(cell.timeMs, cell.timeMs + hours.binMs));
                  go(`/signals/${encodeURIComponent(cell.junctionId)}/measures`, {
                    span,
                    ...(phase ? { phase: String(phase) } : {}),
                  });
                }}
              />
              <PlotKey
                items={[
                  { token: measure.token, shape: 'band', label: t('hours.key', { unit: t(measure.unit) }) },
                  ...(silent > 0
                    ? [{ token: 'line', shape: 'band' as const, label: t('hours.silent', { silent }) }]
                    : []),
                ]}
              />
            </>
          );
        }}
      </Ready>
    </Section>
  );
}

/** Where the figures of junctions that tell something come from, each said once. */
function sourcesOf({ junctions }: CorridorHours): readonly Key[] {
  return [
    ...new Set([
      ...junctions.map(({ signals }) => `measures.signals.${signals}` as Key),
      ...junctions
        .filter(({ arrivalSource }) => arrivalSource !== 'none')
        .map(({ arrivalSource }) => `coordination.source.${arrivalSource}` as Key),
      ...(junctions.some(({ simulated }) => simulated) ? (['measures.simulated'] as const) : []),
    ]),
  ];
}
