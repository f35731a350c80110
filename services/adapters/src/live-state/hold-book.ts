import type { Hold } from '@luyun/core';

/** Who holds what until when. */
export class HoldBook {
  private readonly things = new Map<string, Map<string, number>>();

  /** As of the port. */
  hold({ thing, owner, untilMs }: Hold, places: number, nowMs: number): boolean {
    const holders = this.holdersOf(thing, nowMs);
    if (!holders.has(owner) && holders.size >= places) return false;
    holders.set(owner, untilMs);
    this.things.set(thing, holders);
    return true;
  }

  release(thing: string, owner: string): void {
    this.things.get(thing)?.delete(owner);
  }

  list(thing: string, nowMs: number): Hold[] {
    return [...this.holdersOf(thing, nowMs)].map(([owner, untilMs]) => ({ thing, owner, untilMs }));
  }

  listAll(nowMs: number): Hold[] {
    return [...this.things.keys()].flatMap((thing) => this.list(thing, nowMs));
  }

  /** Forgets what is over. */
  sweep(nowMs: number): void {
    for (const thing of this.things.keys()) {
      if (this.holdersOf(thing, nowMs).size === 0) this.things.delete(thing);
    }
  }

  private holdersOf(thing: string, nowMs: number): Map<string, number> {
    const holders = this.things.get(thing) ?? new Map<string, number>();
    for (const [owner, untilMs] of holders) {
      if (untilMs <= nowMs) holders.delete(owner);
    }
    return holders;
  }
}
