import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start and duration, us. */
  readonly ts: number;
  readonly dur?: number;
  /** Duration by the thread's own clock, us: without the time in which others had the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What one update from the platform cost the main thread, ms. */
export interface UpdateCost {
  /** On the processor. */
  readonly cpuMs: number;
  /** By the clock: with waiting for the graphics process and for a processor. */
  readonly wallMs: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];
const TASK = /RunTask$/;

/**
 * What the page's main thread does for each update, by the browser's own trace: the task that takes the message of the
 * worker, and the first two animation frames after it, in which layers are made and uploaded, and drawn. Frames after
 * these only glide and belong to no update; `frames` are theirs. Rasterisation is another process and not in it.
 */
export async function traceUpdates(
  browser: Browser,
  page: Page,
  durationMs: number,
): Promise<{ updates: UpdateCost[]; frames: UpdateCost[]; longestTaskMs: number }> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.waitForTimeout(durationMs);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const messages = traceEvents.filter(({ name, ph }) => name === 'HandlePostMessage' && ph === 'X');
  const main = mainThread(traceEvents, messages);
  const onMain = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid);
  const tasks = onMain.filter(({ name }) => TASK.test(name)).sort((a, b) => a.ts - b.ts);
  const tasksWith = (name: string) => {
    const begins = onMain.filter((event) => event.name === name).map(({ ts }) => ts);
    return [...new Set(begins.flatMap((ts) => tasks.find((task) => holds(task, ts)) ?? []))];
  };
  const told = new Set(tasksWith('HandlePostMessage'));
  const drawn = new Set(tasksWith('FireAnimationFrame'));
  const updates: UpdateCost[] = [];
  const frames: UpdateCost[] = [];
  let waiting: TraceEvent[] = [];
  let shown: TraceEvent[] = [];
  for (const task of tasks) {
    if (told.has(task)) waiting.push(task);
    else if (!drawn.has(task)) continue;
    else if (waiting.length > 0) {
      // The first frame after a message, or after several that came too soon for a frame between.
      if (shown.length > 0) updates.push(sum(shown));
      shown = [...waiting, task];
      waiting = [];
    } else if (shown.length > 0) {
      updates.push(sum([...shown, task]));
      shown = [];
    } else frames.push(sum([task]));
  }
  return { updates, frames, longestTaskMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)) };
}

/** The renderer's main thread that gets the worker's messages: other tabs have one, too. */
function mainThread(events: readonly TraceEvent[], messages: readonly TraceEvent[]): TraceEvent {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const found = messages.find(({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid));
  if (!found) throw new Error('The trace shows no updates.');
  return found;
}

function holds({ ts: begin, dur = 0 }: TraceEvent, ts: number): boolean {
  return ts >= begin && ts <= begin + dur;
}

function sum(tasks: readonly TraceEvent[]): UpdateCost {
  const total = (of: (task: TraceEvent) => number) => tasks.reduce((all, task) => all + of(task), 0) / 1000;
  return { cpuMs: total(({ tdur, dur = 0 }) => tdur ?? dur), wallMs: total(({ dur = 0 }) => dur) };
}
