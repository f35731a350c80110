import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { useResource } from '../../../api/use-resource.js';
import { Plot } from '../../../charts/plot/plot.js';
import type { Scene } from '../../../charts/plot/scene.js';
import { type Figure, Figures } from '../../../parts/figures.js';
import { Section } from '../../../parts/panel.js';
import { Empty, Ready } from '../../../parts/states.js';
import type { EventsAsked } from './events-dialog.js';
import { PlotKey } from './plot-key.js';
import { useSeen } from './use-seen.js';

/** What a section shows of an answer. */
export interface Chart {
  readonly scene: Scene;
  readonly figures?: readonly Figure[];
  readonly keys: ComponentProps<typeof PlotKey>['items'];
  readonly heightPx?: number;
  table: ComponentProps<typeof Plot>['table'];
  /** The events behind one of the marks. */
  eventsOf?(mark: number, id: number): EventsAsked | undefined;
}

interface Props<T> {
  readonly title: string;
  /** Of what, for those who only hear it. */
  readonly name: string;
  /** Below /api/v1. */
  readonly url: string;
  readonly fileName: string;
  readonly empty: { readonly title: string; readonly hint: string };
  /** Kept between renders; null where there is nothing to show. */
  chartOf(answer: T): Chart | null;
  note?(answer: T): ReactNode;
  onSpan(fromMs: number, toMs: number): void;
  onEvents(asked: EventsAsked): void;
}

/** One chart of the page with its figures and its key; asked for when somebody comes near it. */
export function ChartSection<T>(props: Props<T>) {
  const { title, name, url, fileName, empty, chartOf, note, onSpan, onEvents } = props;
  const [ref, seen] = useSeen<HTMLDivElement>();
  const { data, error, mutate } = useResource<T>(seen ? url : null);
  const chart = useMemo(() => (data ? chartOf(data) : undefined), [data, chartOf]);
  return (
    <div ref={ref}>
      <Section title={title} note={data && note ? note(data) : null}>
        <Ready data={data} error={error} rows={5} onRetry={() => void mutate()}>
          {() =>
            chart ? (
              <>
                {chart.figures ? <Figures items={chart.figures} /> : null}
                <Plot
                  scene={chart.scene}
                  heightPx={chart.heightPx ?? 170}
                  label={[title, name].filter(Boolean).join(' · ')}
                  fileName={fileName}
                  table={chart.table}
                  onSpan={onSpan}
                  onPick={(mark, id) => {
                    const asked = chart.eventsOf?.(mark, id);
                    if (asked) onEvents(asked);
                  }}
                />
                <PlotKey items={chart.keys} />
              </>
            ) : (
              <Empty {...empty} />
            )
          }
        </Ready>
      </Section>
    </div>
  );
}
