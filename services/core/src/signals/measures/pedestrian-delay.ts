import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOf, type SignalEvents } from './signal-events.js';

/** A walk that somebody had called, UTC epoch ms. */
export interface CalledWalk {
  /** First call since the walk before had ended. */
  readonly callMs: number;
  readonly walkMs: number;
}

export interface PedestrianDelay {
  readonly called: readonly CalledWalk[];
  /** Walks, called or not: a plan may give them in every cycle. */
  readonly walks: number;
  /** Calls and pushes of buttons, however often for one walk. */
  readonly calls: number;
  readonly meanDelayS: number | null;
  readonly maxDelayS: number | null;
}

const { pedestrianCall, pushButtonOn, walkBegin, walkClearanceBegin, dontWalkBegin } = IndianaCode;
const codes: ReadonlySet<number> = new Set([
  pedestrianCall,
  pushButtonOn,
  walkBegin,
  walkClearanceBegin,
  dontWalkBegin,
]);

export function pedestrianEvidence(phase: number): Evidence {
  return { codes: [...codes], parameters: [phase] };
}

/** From the call to the walk of one phase. Who calls while the walk shows does not wait. Buttons are numbered like their phases. */
export function pedestrianDelay(events: SignalEvents, phase: number): PedestrianDelay {
  const called: CalledWalk[] = [];
  let callMs: number | undefined;
  let walking = false;
  let walks = 0;
  let registered = 0;
  let pushes = 0;
  for (const { timeMs, code } of eventsOf(events, codes, phase)) {
    if (code === LOG_GAP) {
      callMs = undefined;
      walking = false;
    } else if (code === walkBegin) {
      walks++;
      walking = true;
      if (callMs !== undefined) called.push({ callMs, walkMs: timeMs });
      callMs = undefined;
    } else if (code === walkClearanceBegin || code === dontWalkBegin) walking = false;
    else {
      if (code === pedestrianCall) registered++;
      else pushes++;
      if (!walking) callMs ??= timeMs;
    }
  }
  const delaysS = called.map((walk) => (walk.walkMs - walk.callMs) / 1000);
  return {
    called,
    walks,
    calls: registered || pushes,
    meanDelayS: delaysS.length > 0 ? delaysS.reduce((sum, each) => sum + each, 0) / delaysS.length : null,
    maxDelayS: delaysS.length > 0 ? Math.max(...delaysS) : null,
  };
}
