import { useMemo } from 'react';
import { Plot } from '../../../charts/plot/plot.js';
import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import { type Translate, useT } from '../../../i18n/i18n.js';
import { Section } from '../../../parts/panel.js';
import type { EventsAsked } from './events-dialog.js';
import { PlotKey } from './plot-key.js';
import { SourceNote } from './source-note.js';
import type { OverlapGreen, SplitMonitor } from './types.js';

const ROW_PX = 22;

interface Props {
  readonly monitor: SplitMonitor;
  readonly fileName: string;
  onSpan(fromMs: number, toMs: number): void;
  onEvents(asked: EventsAsked): void;
}

/** Lights of overlaps over time. */
export function OverlapsPlot({ monitor, fileName, onSpan, onEvents }: Props) {
  const { t } = useT();
  const scene = useMemo(() => overlapScene(monitor, t), [monitor, t]);
  return (
    <Section title={t('measures.overlaps')} note={<SourceNote told={monitor} />}>
      <Plot
        scene={scene}
        heightPx={Math.max(100, (scene.y.names?.length ?? 0) * ROW_PX + 36)}
        label={t('measures.overlaps')}
        fileName={`overlaps-${fileName}`}
        table={() => ({
          heads: ['overlap', 'green', 'trailing', 'yellow', 'red', 'end'],
          rows: monitor.overlaps.map((each) => [
            nameOf(each.overlap),
            ...[each.greenMs, each.trailingMs, each.yellowMs, each.redMs, each.endMs].map((ms) =>
              ms === null ? null : new Date(ms).toISOString(),
            ),
          ]),
        })}
        onSpan={onSpan}
        onPick={(_, id) => {
          const green = monitor.overlaps[id];
          if (!green) return;
          const evidence = [{ codes: [61, 62, 63, 64, 65, 66], parameters: [green.overlap] }];
          onEvents({ fromMs: green.greenMs, toMs: green.endMs + 1000, evidence });
        }}
      />
      <PlotKey
        items={[
          { token: 'light-green', shape: 'square', label: t('measures.overlap.green') },
          { token: 'good', shape: 'band', label: t('measures.overlap.trailing') },
          { token: 'light-yellow', shape: 'square', label: t('measures.overlap.yellow') },
          { token: 'light-red', shape: 'square', label: t('measures.overlap.clearance') },
        ]}
      />
    </Section>
  );
}

function overlapScene({ overlaps, fromMs, toMs }: SplitMonitor, t: Translate): Scene {
  const numbers = [...new Set(overlaps.map(({ overlap }) => overlap))].sort((a, b) => a - b);
  const rowOf = new Map(numbers.map((number, i) => [number, numbers.length - i]));
  const rows = overlaps.map(({ overlap }) => rowOf.get(overlap) ?? 0);
  const part = (
    token: string,
    alpha: number,
    from: (green: OverlapGreen) => number,
    to: (green: OverlapGreen) => number,
  ): Mark => ({
    kind: 'bars',
    token,
    alpha,
    fromX: overlaps.map(from),
    toX: overlaps.map(to),
    fromY: rows.map((row) => row - 0.3),
    toY: rows.map((row) => row + 0.3),
    say: (i) => {
      const green = overlaps[i] as OverlapGreen;
      return t('measures.say.overlap', {
        overlap: nameOf(green.overlap),
        time: formatTime(green.greenMs),
        green: formatNumber((green.yellowMs - green.greenMs) / 1000, 1),
        trailing: formatNumber(green.trailingMs === null ? 0 : (green.yellowMs - green.trailingMs) / 1000, 1),
      });
    },
  });
  return {
    fromMs,
    toMs,
    y: {
      min: 0.4,
      max: numbers.length + 0.6,
      names: numbers.map((number) => ({ at: rowOf.get(number) ?? 0, name: nameOf(number) })),
    },
    marks: [
      part(
        'light-red',
        0.7,
        ({ redMs }) => redMs,
        ({ endMs }) => endMs,
      ),
      part(
        'light-yellow',
        0.9,
        ({ yellowMs }) => yellowMs,
        ({ redMs }) => redMs,
      ),
      part(
        'light-green',
        0.8,
        ({ greenMs }) => greenMs,
        ({ yellowMs, trailingMs }) => trailingMs ?? yellowMs,
      ),
      part(
        'good',
        0.45,
        ({ yellowMs, trailingMs }) => trailingMs ?? yellowMs,
        ({ yellowMs }) => yellowMs,
      ),
    ],
  };
}

/** Overlaps go by letters; those past Z by number. */
function nameOf(overlap: number): string {
  return overlap >= 1 && overlap <= 26 ? String.fromCharCode(64 + overlap) : String(overlap);
}
