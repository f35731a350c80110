/** A member of a group and the partitions it holds. */
export interface GroupMemberState {
  readonly id: string;
  readonly held: readonly number[];
}

/**
 * Shares partitions 0..`partitions`-1 among members: as evenly as can be, each keeping what it holds as far as that goes.
 * What must move from one to another goes to nobody yet: its holder sees that it is taken away, lets go of it and joins
 * again, and only then is it given out.
 */
export function assignPartitions(partitions: number, members: readonly GroupMemberState[]): Map<string, number[]> {
  const given = new Set<number>();
  // Those that hold most come first, so that they may be the ones with one more than others.
  const claims = members
    .map(({ id, held }) => ({ id, held: [...new Set(held)].filter((each) => each >= 0 && each < partitions) }))
    .sort((a, b) => b.held.length - a.held.length || (a.id < b.id ? -1 : 1));
  const heldByAny = new Set(claims.flatMap(({ held }) => held));
  const shares = claims.map(({ id, held }, index) => {
    const room = Math.floor(partitions / members.length) + (index < partitions % members.length ? 1 : 0);
    const kept = held.filter((each) => !given.has(each)).slice(0, room);
    for (const each of kept) given.add(each);
    return { id, room, kept };
  });
  const free = Array.from({ length: partitions }, (_, each) => each).filter((each) => !heldByAny.has(each));
  for (const share of shares) share.kept.push(...free.splice(0, share.room - share.kept.length));
  return new Map(shares.map(({ id, kept }) => [id, kept.sort((a, b) => a - b)]));
}
