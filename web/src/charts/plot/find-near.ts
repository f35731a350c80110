import type { Frame } from './frame.js';
import type { Mark, Scene } from './scene.js';

/** One thing of a scene, with its place on the screen. */
export interface Found {
  readonly mark: number;
  readonly index: number;
  /** As the page knows it. */
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const REACH_PX = 12;

/** What lies nearest to a place, of the marks that say something; of bars the one that it is in. Those in front go first. */
export function findNear(scene: Scene, frame: Frame, x: number, y: number): Found | undefined {
  for (let mark = scene.marks.length - 1; mark >= 0; mark--) {
    const own = scene.marks[mark] as Mark;
    if (own.say === undefined) continue;
    const index =
      own.kind === 'bars' ? barAt(own, frame, x, y) : own.kind === 'points' ? pointAt(own, frame, x, y) : -1;
    if (index >= 0) return describe(scene, frame, mark, index);
  }
  return undefined;
}

/** The things that say something, in order of time: the way of the keyboard. */
export function thingsInTime({ marks, fromMs, toMs }: Scene): { readonly mark: number; readonly index: number }[] {
  const all: { readonly mark: number; readonly index: number; readonly ms: number }[] = [];
  marks.forEach((own, mark) => {
    if (own.say === undefined || (own.kind !== 'points' && own.kind !== 'bars')) return;
    const at = own.kind === 'points' ? own.x : own.fromX;
    for (let index = 0; index < at.length; index++) {
      const ms = at[index] as number;
      if (ms >= fromMs && ms <= toMs) all.push({ mark, index, ms });
    }
  });
  return all.sort((a, b) => a.ms - b.ms);
}

export function describe(scene: Scene, frame: Frame, mark: number, index: number): Found | undefined {
  const own = scene.marks[mark];
  if (own === undefined || (own.kind !== 'points' && own.kind !== 'bars')) return undefined;
  const text = own.say?.(index);
  if (text === undefined) return undefined;
  const x =
    own.kind === 'points' ? (own.x[index] as number) : ((own.fromX[index] as number) + (own.toX[index] as number)) / 2;
  const y =
    own.kind === 'points' ? (own.y[index] as number) : Math.max(own.fromY[index] as number, own.toY[index] as number);
  return { mark, index, id: own.ids?.[index] ?? index, x: frame.x(x), y: frame.y(y), text };
}

function barAt(mark: Extract<Mark, { kind: 'bars' }>, frame: Frame, x: number, y: number): number {
  const ms = frame.timeAt(x);
  for (let i = 0; i < mark.fromX.length; i++) {
    if (ms < (mark.fromX[i] as number) || ms > (mark.toX[i] as number)) continue;
    const ends = [frame.y(mark.fromY[i] as number), frame.y(mark.toY[i] as number)];
    if (y >= Math.min(...ends) - 4 && y <= Math.max(...ends) + 4) return i;
  }
  return -1;
}

function pointAt(mark: Extract<Mark, { kind: 'points' }>, frame: Frame, x: number, y: number): number {
  const [fromMs, toMs] = [frame.timeAt(x - REACH_PX), frame.timeAt(x + REACH_PX)];
  let nearest = -1;
  let best = REACH_PX ** 2;
  for (let i = 0; i < mark.x.length; i++) {
    const ms = mark.x[i] as number;
    if (ms < fromMs || ms > toMs) continue;
    const apart = (frame.x(ms) - x) ** 2 + (frame.y(mark.y[i] as number) - y) ** 2;
    if (apart < best) {
      best = apart;
      nearest = i;
    }
  }
  return nearest;
}
