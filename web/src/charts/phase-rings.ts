import type { JunctionGroup, Splits } from '../api/types.js';

export interface PhaseRingData {
  /** The groups that it stands for, e.g. `2` or `2 +3`. */
  readonly label: string;
  readonly light: number;
  /** Mean share of green in the cycle, 0 unknown. */
  readonly share: number;
}

type Group = Pick<JunctionGroup, 'group' | 'light' | 'sinceMs' | 'likelyEndMs'>;

/** Groups that change within so many ms of each other, with shares this near, go together. */
const TOGETHER_MS = 1_000;
const SHARE_STEPS = 25;

/**
 * A ring a group. Where there are more than `most`, groups that go together share one: a network that numbers each
 * connection has forty groups, and yet no more phases than others. Of what is still too much, the first are shown.
 */
export function ringsOf(groups: readonly Group[], splits: Splits | undefined, most: number): readonly PhaseRingData[] {
  const shareOf = (group: Group) => splits?.groups.find((split) => split.group === group.group)?.shareOfCycle ?? 0;
  const together = new Map<string, Group[]>();
  for (const group of groups) {
    const { light, sinceMs, likelyEndMs } = group;
    const times = [sinceMs, likelyEndMs].map((ms) => Math.round(ms / TOGETHER_MS));
    const key =
      groups.length > most
        ? [light, ...times, Math.round(shareOf(group) * SHARE_STEPS)].join('/')
        : String(group.group);
    together.set(key, [...(together.get(key) ?? []), group]);
  }
  return [...together.values()].slice(0, most).flatMap(([first, ...others]) => {
    if (!first) return [];
    const label = others.length > 0 ? `${first.group} +${others.length}` : String(first.group);
    return [{ label, light: first.light, share: shareOf(first) }];
  });
}
