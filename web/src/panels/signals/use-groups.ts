import { useMemo } from 'react';
import type { JunctionGroup } from '../../api/types.js';
import { useClock } from '../../live/use-clock.js';
import { useLive } from '../../live/use-live.js';

/**
 * The signal groups of a junction: live where the map is there, else as the API last told. Sorted by group. In a replay
 * the API's answer, which is of now, tells only which groups there are.
 */
export function useGroups(junctionId: string, told: readonly JunctionGroup[] | undefined): readonly JunctionGroup[] {
  const live = useLive();
  const { live: isLive } = useClock();
  const { version } = live;
  return useMemo(() => {
    if (version < 0) return [];
    const groups = new Map((told ?? []).map((group) => [group.group, isLive ? group : { ...group, ...UNHEARD }]));
    for (const signal of live.signals.values()) {
      if (signal.junctionId !== junctionId) continue;
      const known = groups.get(signal.group);
      if (!known || signal.eventTimeMs >= known.eventTimeMs) {
        groups.set(signal.group, { ...signal, phase: known?.phase ?? 0 });
      }
    }
    return [...groups.values()].sort((a, b) => a.group - b.group);
  }, [live, version, isLive, junctionId, told]);
}

const UNHEARD = { light: 0, sinceMs: 0, likelyEndMs: 0, confidencePct: 0, eventTimeMs: 0 };
