import { useMemo } from 'react';
import { TimeChart } from '../../charts/time-chart.js';
import { useT } from '../../i18n/i18n.js';

const MINUTE_MS = 60_000;
const HEIGHT_PX = 84;

/** One minute at a stop line. */
export interface QueueMinute {
  readonly timeMs: number;
  /** Longest back of queue, m. */
  readonly queueM: number | null;
  /** Vehicles that crossed the stop line. */
  readonly passed: number | null;
}

interface Props {
  /** Says whose longest queue it is. */
  readonly queueLabel: string;
  readonly minutes: readonly QueueMinute[];
}

/** How far it queued and how many passed, minute by minute, over the same axis; a minute without data is a gap. */
export function QueueCharts({ queueLabel, minutes }: Props) {
  const { t } = useT();
  const { timesMs, queuesM, passed } = useMemo(
    () => ({
      timesMs: minutes.map((minute) => minute.timeMs),
      queuesM: minutes.map((minute) => minute.queueM),
      passed: minutes.map((minute) => minute.passed),
    }),
    [minutes],
  );
  const axis = { heightPx: HEIGHT_PX, everyMs: MINUTE_MS, timesMs };
  return (
    <>
      <TimeChart {...axis} label={queueLabel} unit={t('unit.m')} values={queuesM} />
      <TimeChart {...axis} label={t('lane.passed')} unit={t('unit.vehiclesPerMinute')} values={passed} />
    </>
  );
}
