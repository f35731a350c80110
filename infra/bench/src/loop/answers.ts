import { setTimeout as pause } from 'node:timers/promises';
import type { roadside } from '@luyun/proto';
import type { PlatformApi } from './platform-api.js';

/** The scenario waits for an answer no longer than this; then it goes on, and the step counts as late. */
const BOUND_MS = 2_000;
const LOOK_MS = 4;
/** Decisions are made at whole seconds. */
const SECOND_MS = 1_000;

/**
 * Waits with each second of the scenario until every junction's control has decided on it, and what it has ordered has come back to the
 * controller.
 */
export class Answers {
  /** From the sending of a second's data until the controller had the order that came of it. */
  readonly latenciesMs: number[] = [];
  late = 0;
  orders = 0;
  decisions = 0;
  /** Seconds in which a junction was not controlled, by the reason. */
  readonly uncontrolledS = new Map<string, number>();
  /** Event time of the second in which the last junction came under control. */
  beganMs: number | undefined;
  readonly #came = new Map<string, number>();
  #sentMs = 0;

  constructor(
    private readonly api: PlatformApi,
    private readonly junctionIds: ReadonlySet<string>,
  ) {}

  onCommand({ commandId, body }: roadside.v1.Command): void {
    if (this.#came.has(commandId)) return;
    this.#came.set(commandId, performance.now());
    if (body !== 'orderStage') return;
    this.orders += 1;
    this.latenciesMs.push(performance.now() - this.#sentMs);
  }

  async of(eventMs: number): Promise<void> {
    if (eventMs % SECOND_MS !== 0) return;
    this.#sentMs = performance.now();
    const boundMs = this.beganMs === undefined ? BOUND_MS / 4 : BOUND_MS;
    while (performance.now() - this.#sentMs < boundMs) {
      if (await this.#isThere(eventMs)) return;
      await pause(LOOK_MS);
    }
    if (this.beganMs !== undefined) this.late += 1;
  }

  async #isThere(eventMs: number): Promise<boolean> {
    const controls = (await this.api.controls()).filter(({ junctionId }) => this.junctionIds.has(junctionId));
    const isThere =
      controls.length === this.junctionIds.size &&
      controls.every(
        ({ now }) =>
          now !== null && now.decidedMs >= eventMs && (now.commandId === null || this.#came.has(now.commandId)),
      );
    if (!isThere) return false;
    this.decisions = controls.reduce((sum, { now }) => sum + Number(now?.decisionId.split('.')[1] ?? -1) + 1, 0);
    for (const { now } of controls)
      if (now?.mode !== 'controlling')
        this.uncontrolledS.set(now?.why ?? '', (this.uncontrolledS.get(now?.why ?? '') ?? 0) + 1);
    if (controls.every(({ now }) => now?.mode === 'controlling')) this.beganMs ??= eventMs;
    return true;
  }
}
