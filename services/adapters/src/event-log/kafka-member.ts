import { setTimeout as sleep } from 'node:timers/promises';
import { AssignerProtocol } from 'kafkajs';
import { assignPartitions } from './kafka-assignment.js';
import type { KafkaBroker, KafkaCluster } from './kafka-cluster.js';
import { protocolErrorOf, recoverCluster, toError } from './kafka-errors.js';

const HEARTBEAT_MS = 500;
/** The group gives the partitions of a member that was silent for so long to others. */
const SESSION_MS = 10_000;
/** A member may take so long to let go of partitions. */
const REBALANCE_MS = 60_000;
const RETRY_MS = 200;
const PROTOCOL = { name: 'luyun-sticky', version: 1 };

/** After this time a member that stops does not wait for commits any more. */
const PATIENCE_MS = 5_000;

/** How a group and its brokers go about their business. */
const ROUTINE = new Set([
  'REBALANCE_IN_PROGRESS',
  'GROUP_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/** The group has given this member's partitions away, or begins anew. */
const LOST = new Set(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'FENCED_INSTANCE_ID']);

export interface KafkaMemberOptions {
  readonly cluster: KafkaCluster;
  readonly groupId: string;
  readonly topic: string;
  readonly onError: (error: Error) => void;
  /** Partitions held now. */
  readonly held: () => readonly number[];
  /** Takes what is new, lets go of what is not in `assigned`; resolves when that is let go, with whether there was any. */
  readonly onAssignment: (assigned: readonly number[]) => Promise<boolean>;
  /** Called after every sign of life from the group. */
  readonly onAlive: () => void;
}

/** One member of a Kafka group that shares the partitions of one topic; its partitions move by handing over. */
export class KafkaMember {
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;
  private memberId = '';
  private generation = -1;
  private coordinator: KafkaBroker | undefined;
  private aliveMs = Number.NEGATIVE_INFINITY;
  private stopBeforeMs = Number.POSITIVE_INFINITY;

  constructor(private readonly options: KafkaMemberOptions) {
    this.ended = this.run();
  }

  /** Whether the group has heard of this member lately enough not to have given its partitions to others. */
  get isAlive(): boolean {
    return performance.now() - this.aliveMs < SESSION_MS;
  }

  /** Stores the offset that the group goes on at. Repeats while `isHeld`; rejects where the partition was taken away. */
  async commit(partition: number, offset: number, isHeld: () => boolean): Promise<void> {
    const { topic, groupId } = this.options;
    for (;;) {
      if (!isHeld()) throw new Error(`${topic}/${partition} is not assigned to this consumer any more`);
      try {
        const coordinator = await this.findCoordinator();
        await coordinator.offsetCommit({
          groupId,
          groupGenerationId: this.generation,
          memberId: this.memberId,
          topics: [{ topic, partitions: [{ partition, offset: String(offset) }] }],
        });
        return;
      } catch (error) {
        if (performance.now() > this.stopBeforeMs) throw error;
        await this.recover(error);
      }
    }
  }

  /** The offset that the group goes on at, if any. */
  async committed(partition: number): Promise<number | undefined> {
    const coordinator = await this.findCoordinator();
    return fetchCommitted(coordinator, this.options.groupId, this.options.topic, partition);
  }

  /** Lets go of all partitions and leaves the group. */
  async stop(): Promise<void> {
    this.stopBeforeMs = performance.now() + PATIENCE_MS;
    this.stopping.abort();
    await this.ended;
    await this.whileBeating(this.options.onAssignment([]));
    if (this.memberId === '') return;
    await this.coordinator
      ?.leaveGroup({ groupId: this.options.groupId, memberId: this.memberId })
      .catch((error) => this.options.onError(toError(error)));
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const assigned = await this.join();
        if (this.stopping.signal.aborted) return;
        // Joining again tells the group that what was taken away is free.
        if (await this.whileBeating(this.options.onAssignment(assigned))) continue;
        await this.beatUntilRebalance();
      } catch (error) {
        if (LOST.has(protocolErrorOf(error) ?? '')) {
          this.memberId = '';
          await this.options.onAssignment([]);
        } else await this.recover(error);
      }
    }
  }

  /** Joins the group or stays in it; resolves with the partitions that are this member's. */
  private async join(): Promise<readonly number[]> {
    const { groupId, topic, held } = this.options;
    const coordinator = await this.findCoordinator();
    const metadata = AssignerProtocol.MemberMetadata.encode({
      version: PROTOCOL.version,
      topics: [topic],
      userData: Buffer.from(JSON.stringify(held())),
    });
    const joined = await coordinator.joinGroup({
      groupId,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: REBALANCE_MS,
      memberId: this.memberId,
      groupProtocols: [{ name: PROTOCOL.name, metadata }],
    });
    this.memberId = joined.memberId;
    this.generation = joined.generationId;
    const { memberAssignment } = await coordinator.syncGroup({
      groupId,
      generationId: joined.generationId,
      memberId: joined.memberId,
      groupAssignment: joined.leaderId === joined.memberId ? await this.assign(joined.members) : [],
    });
    this.alive();
    return AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[topic] ?? [];
  }

  private async assign(members: readonly { memberId: string; memberMetadata: Buffer }[]) {
    const { cluster, topic } = this.options;
    await cluster.refreshMetadata();
    const shares = assignPartitions(
      cluster.findTopicPartitionMetadata(topic).length,
      members.map(({ memberId, memberMetadata }) => ({ id: memberId, held: heldIn(memberMetadata) })),
    );
    return [...shares].map(([memberId, partitions]) => ({
      memberId,
      memberAssignment: AssignerProtocol.MemberAssignment.encode({
        version: PROTOCOL.version,
        assignment: { [topic]: partitions },
        userData: Buffer.alloc(0),
      }),
    }));
  }

  private async beatUntilRebalance(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      if (!(await this.beat())) return;
      await sleep(HEARTBEAT_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Tells the group that this member lives; false when the group shares its partitions anew. */
  private async beat(): Promise<boolean> {
    const coordinator = await this.findCoordinator();
    const { groupId } = this.options;
    try {
      await coordinator.heartbeat({ groupId, groupGenerationId: this.generation, memberId: this.memberId });
    } catch (error) {
      if (protocolErrorOf(error) !== 'REBALANCE_IN_PROGRESS') throw error;
      this.alive();
      return false;
    }
    this.alive();
    return true;
  }

  /** Stays in the group until `work` is done; what befalls it meanwhile shows afterwards. */
  private async whileBeating<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    while (!done && this.memberId !== '') {
      await Promise.race([sleep(HEARTBEAT_MS), finished]);
      if (!done) await this.beat().catch(() => undefined);
    }
    return finished;
  }

  private alive(): void {
    this.aliveMs = performance.now();
    this.options.onAlive();
  }

  private async findCoordinator(): Promise<KafkaBroker> {
    this.coordinator ??= await this.options.cluster.findGroupCoordinator({ groupId: this.options.groupId });
    return this.coordinator;
  }

  private async recover(error: unknown): Promise<void> {
    const type = protocolErrorOf(error) ?? '';
    if (!ROUTINE.has(type)) this.options.onError(toError(error));
    if (type !== 'REBALANCE_IN_PROGRESS') {
      this.coordinator = undefined;
      await recoverCluster(this.options.cluster, error);
    }
    await sleep(RETRY_MS);
  }
}

export async function fetchCommitted(
  coordinator: KafkaBroker,
  groupId: string,
  topic: string,
  partition: number,
): Promise<number | undefined> {
  const { responses } = await coordinator.offsetFetch({ groupId, topics: [{ topic, partitions: [{ partition }] }] });
  const offset = Number(responses[0]?.partitions[0]?.offset ?? -1);
  return offset < 0 ? undefined : offset;
}

function heldIn(memberMetadata: Buffer): number[] {
  const userData = AssignerProtocol.MemberMetadata.decode(memberMetadata)?.userData;
  return userData && userData.length > 0 ? (JSON.parse(userData.toString()) as number[]) : [];
}
