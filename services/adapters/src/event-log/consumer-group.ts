import type { ConsumerOptions } from '@luyun/core';
import type { Partition } from './partition.js';
import { PartitionReader } from './partition-reader.js';

/** One consumer in a group. */
export interface Member {
  readonly options: ConsumerOptions;
}

/**
 * The consumers of one group in this process. Whenever one joins or leaves, partitions move: first those that change
 * hands are taken away (running handlers end), then they are given out.
 */
export class ConsumerGroup {
  private members: Member[] = [];
  private readonly assigned = new Map<Partition, { member: Member; reader: PartitionReader }>();
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly partitions: readonly Partition[],
    private readonly committed: (partition: Partition) => number | undefined,
    private readonly retryPauseMs: number,
  ) {}

  join(member: Member): Promise<void> {
    return this.change(() => {
      this.members.push(member);
    });
  }

  leave(member: Member): Promise<void> {
    return this.change(() => {
      this.members = this.members.filter((other) => other !== member);
    });
  }

  async leaveAll(): Promise<void> {
    await this.change(() => {
      this.members = [];
    });
  }

  /** Whether `member` has `partition` now. */
  holds(member: Member, partition: Partition): boolean {
    return this.assigned.get(partition)?.member === member;
  }

  /** Whether a member reads `partition`, or is about to. */
  reads(partition: Partition): boolean {
    return this.members.some(({ options }) => options.topics.includes(partition.topic));
  }

  private change(edit: () => void): Promise<void> {
    const done = this.turn.then(async () => {
      edit();
      await this.rebalance();
    });
    this.turn = done;
    return done;
  }

  private async rebalance(): Promise<void> {
    const target = this.target();
    const leaving = [...this.assigned].filter(([partition, { member }]) => target.get(partition) !== member);
    await Promise.all(
      leaving.map(async ([partition, { reader }]) => {
        await reader.stop();
        this.assigned.delete(partition);
      }),
    );
    for (const [partition, member] of target) {
      if (this.assigned.has(partition)) continue;
      const committed = async () => this.committed(partition);
      const reader = new PartitionReader(partition, member.options, committed, this.retryPauseMs);
      this.assigned.set(partition, { member, reader });
    }
  }

  /** Who is to have what: partitions dealt out in turn to the members that want their topic. */
  private target(): Map<Partition, Member> {
    const target = new Map<Partition, Member>();
    const dealt = new Map<Member, number>();
    for (const partition of this.partitions) {
      const candidates = this.members.filter(({ options }) => options.topics.includes(partition.topic));
      const least = candidates.reduce<Member | undefined>(
        (best, member) => (best && (dealt.get(best) ?? 0) <= (dealt.get(member) ?? 0) ? best : member),
        undefined,
      );
      if (!least) continue;
      target.set(partition, least);
      dealt.set(least, (dealt.get(least) ?? 0) + 1);
    }
    return target;
  }
}
