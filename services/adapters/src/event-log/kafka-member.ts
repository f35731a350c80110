import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { assignPartitions } from './kafka-assignment.js';
import { brokerOf, type KafkaBroker, type KafkaCluster } from './kafka-cluster.js';
import { isFinal, isRoutine, protocolErrorOf, recoverCluster, toError } from './kafka-errors.js';

const HEARTBEAT_MS = 500;
/** The group gives the partitions of a member that was silent for so long to others. */
const SESSION_MS = 10_000;
/** A member may take so long to let go of partitions. */
const REBALANCE_MS = 60_000;
const RETRY_MS = 200;
const PROTOCOL = { name: 'luyun-sticky', version: 1 };

/** After this time a member that stops does not wait for commits any more, nor for the group. */
const PATIENCE_MS = 5_000;

export interface KafkaMemberOptions {
  /** A connection of its own: a broker answers a member that joins when all others have joined, and nothing else meanwhile. */
  readonly joining: KafkaCluster;
  /** For short requests. */
  readonly control: KafkaCluster;
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
  /** Of the group's sharing that this member takes part in; -1 while it takes part in none. */
  private generation = -1;
  private coordinatorId: number | undefined;
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
      if (!isHeld() || this.generation < 0) {
        throw new Error(`${topic}/${partition} is not assigned to this consumer any more`);
      }
      try {
        const coordinator = await this.coordinator(this.options.control);
        await coordinator.offsetCommit({
          groupId,
          groupGenerationId: this.generation,
          memberId: this.memberId,
          topics: [{ topic, partitions: [{ partition, offset: String(offset) }] }],
        });
        return;
      } catch (error) {
        // An older generation is no verdict: the answer that names the newer one may be under way.
        const isRefused = isFinal(error) && !isRoutine(error);
        if (isRefused || performance.now() > this.stopBeforeMs) throw toError(error);
        await this.recover(error);
      }
    }
  }

  /** Lets go of all partitions and leaves the group. */
  async stop(): Promise<void> {
    this.stopBeforeMs = performance.now() + PATIENCE_MS;
    this.stopping.abort();
    await this.whileBeating(this.options.onAssignment([]));
    const patienceMs = Math.max(1_000, this.stopBeforeMs - performance.now());
    await Promise.race([this.leave(), sleep(patienceMs, undefined, { ref: false })]);
  }

  private async leave(): Promise<void> {
    if (this.memberId === '') await this.ended;
    if (this.memberId === '') return;
    try {
      // This answers a join that is under way, too.
      const coordinator = await this.coordinator(this.options.control);
      await coordinator.leaveGroup({ groupId: this.options.groupId, memberId: this.memberId });
    } catch (error) {
      if (!isLost(error)) this.options.onError(toError(error));
    }
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const assigned = await this.whileBeating(this.join());
        if (this.stopping.signal.aborted) return;
        // Joining again tells the group that what was taken away is free.
        if (await this.whileBeating(this.options.onAssignment(assigned))) continue;
        await this.beatUntilRebalance();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        if (isLost(error)) await this.letGo(error);
        else await this.recover(error);
      }
    }
  }

  private async letGo(error: unknown): Promise<void> {
    this.generation = -1;
    if (protocolErrorOf(error) === 'UNKNOWN_MEMBER_ID') this.memberId = '';
    await this.options.onAssignment([]);
    await sleep(RETRY_MS);
  }

  /** Joins the group or stays in it; resolves with the partitions that are this member's. */
  private async join(): Promise<readonly number[]> {
    const { joining, groupId, topic, held } = this.options;
    const coordinator = await this.coordinator(joining);
    const metadata = kafkajs.AssignerProtocol.MemberMetadata.encode({
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
    const groupAssignment = joined.leaderId === joined.memberId ? await this.assign(joined.members) : [];
    const sentMs = performance.now();
    const { memberAssignment } = await coordinator.syncGroup({
      groupId,
      generationId: joined.generationId,
      memberId: joined.memberId,
      groupAssignment,
    });
    this.alive(sentMs);
    return kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[topic] ?? [];
  }

  private async assign(members: readonly { memberId: string; memberMetadata: Buffer }[]) {
    const { control, topic } = this.options;
    await control.refreshMetadata();
    const shares = assignPartitions(
      control.findTopicPartitionMetadata(topic).length,
      members.map(({ memberId, memberMetadata }) => ({ id: memberId, held: heldIn(memberMetadata) })),
    );
    return [...shares].map(([memberId, partitions]) => ({
      memberId,
      memberAssignment: kafkajs.AssignerProtocol.MemberAssignment.encode({
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
    const coordinator = await this.coordinator(this.options.control);
    const { groupId } = this.options;
    // The group counts from when it hears of the member, which is later.
    const sentMs = performance.now();
    try {
      await coordinator.heartbeat({ groupId, groupGenerationId: this.generation, memberId: this.memberId });
    } catch (error) {
      if (isLost(error)) this.aliveMs = Number.NEGATIVE_INFINITY;
      if (protocolErrorOf(error) !== 'REBALANCE_IN_PROGRESS') throw error;
      this.alive(sentMs);
      return false;
    }
    this.alive(sentMs);
    return true;
  }

  /** Stays in the group until `work` is done; what befalls it meanwhile shows afterwards. */
  private async whileBeating<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    while (this.memberId !== '') {
      await Promise.race([sleep(HEARTBEAT_MS), finished]);
      if (done) break;
      const beating = this.beat().catch((error) => (isLost(error) ? undefined : this.recover(error)));
      await Promise.race([beating, finished]);
    }
    return finished;
  }

  private alive(sentMs: number): void {
    this.aliveMs = sentMs;
    this.options.onAlive();
  }

  /** The broker that keeps the group, through `cluster`. */
  private async coordinator(cluster: KafkaCluster): Promise<KafkaBroker> {
    const { control, groupId } = this.options;
    this.coordinatorId ??= (await control.findGroupCoordinator({ groupId })).nodeId;
    return brokerOf(cluster, this.coordinatorId);
  }

  private async recover(error: unknown): Promise<void> {
    const type = protocolErrorOf(error) ?? '';
    if (!isRoutine(error)) this.options.onError(toError(error));
    if (type !== 'REBALANCE_IN_PROGRESS' && type !== 'ILLEGAL_GENERATION') {
      this.coordinatorId = undefined;
      await recoverCluster(this.options.control, error);
    }
    await sleep(RETRY_MS);
  }
}

/** Whether the group has given this member's partitions away, or goes on without it. */
function isLost(error: unknown): boolean {
  const type = protocolErrorOf(error);
  return type === 'UNKNOWN_MEMBER_ID' || type === 'ILLEGAL_GENERATION';
}

function heldIn(memberMetadata: Buffer): number[] {
  const userData = kafkajs.AssignerProtocol.MemberMetadata.decode(memberMetadata)?.userData;
  return userData && userData.length > 0 ? (JSON.parse(userData.toString()) as number[]) : [];
}
