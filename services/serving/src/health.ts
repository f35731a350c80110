import type { Platform } from '@luyun/core';

const CHECK_TIMEOUT_MS = 3000;
/** Answers are used again for so long: whoever asks without a login cannot make us work. */
const KEPT_MS = 1000;

/** Resolves where something works. */
export type Check = () => Promise<void>;

export interface HealthChecks {
  /** The process is not ready while one of these fails. */
  readonly needs: Readonly<Record<string, Check>>;
  /** Told as well; while one of these fails, the process does what it can without. */
  readonly uses?: Readonly<Record<string, Check>>;
}

interface Outcome {
  readonly status: 'ok' | 'failing';
  readonly detail?: string;
}

export interface HealthReport {
  readonly status: 'ok' | 'failing';
  readonly checks: Readonly<Record<string, Outcome>>;
}

/** Whether a process can do its work now. */
export class Health {
  #latest: { readonly atMs: number; readonly report: Promise<HealthReport> } | undefined;

  /** @param checks those that count now; a service has others while it starts. */
  constructor(private readonly checks: () => HealthChecks) {}

  ready(): Promise<HealthReport> {
    const nowMs = performance.now();
    if (!this.#latest || nowMs - this.#latest.atMs > KEPT_MS) this.#latest = { atMs: nowMs, report: this.#check() };
    return this.#latest.report;
  }

  /** Asks anew next time, because something has started. */
  forget(): void {
    this.#latest = undefined;
  }

  async #check(): Promise<HealthReport> {
    const { needs, uses = {} } = this.checks();
    const run = async ([name, check]: readonly [string, Check]) => [name, await outcomeOf(check)] as const;
    const [needed, used] = await Promise.all([
      Promise.all(Object.entries(needs).map(run)),
      Promise.all(Object.entries(uses).map(run)),
    ]);
    const failing = needed.some(([, { status }]) => status === 'failing');
    return { status: failing ? 'failing' : 'ok', checks: Object.fromEntries([...needed, ...used]) };
  }
}

/** The platform's own checks, by the name of the port. */
export function platformChecks({ eventLog, history, records }: Platform) {
  return {
    eventLog: () => eventLog.check(),
    history: () => history.check(),
    records: () => records.check(),
  } satisfies Record<string, Check>;
}

async function outcomeOf(check: Check): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), late]);
    return { status: 'ok' };
  } catch (error) {
    return { status: 'failing', detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
