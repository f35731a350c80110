import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

export interface HeapSample {
  readonly atMs: number;
  /** The page's own, after a collection, MB. */
  readonly heapMb: number;
  /** Of the process that holds page and worker, resident, MB. */
  readonly residentMb: number;
}

/** Collects what is not needed any more, then reads how much is. */
export async function sampleHeap(session: CDPSession, browserPid: number): Promise<HeapSample> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { atMs: performance.now(), heapMb: usedSize / 2 ** 20, residentMb: rendererMb(browserPid) };
}

/** MB a minute by least squares. */
export function slope(samples: readonly HeapSample[], of: (sample: HeapSample) => number): number {
  const minutes = samples.map(({ atMs }) => atMs / 60_000);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middle, level] = [mean(minutes), mean(samples.map(of))];
  const spread = minutes.reduce((sum, minute) => sum + (minute - middle) ** 2, 0);
  return samples.reduce((sum, sample, i) => sum + ((minutes[i] ?? 0) - middle) * (of(sample) - level), 0) / spread;
}

/** The largest renderer below a browser process, by /proc; 0 where there is none. */
function rendererMb(browserPid: number): number {
  let largest = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (!readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      if (isBelow(Number(entry), browserPid)) largest = Math.max(largest, rss);
    } catch {
      // It ended while we looked.
    }
  }
  return largest;
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}
