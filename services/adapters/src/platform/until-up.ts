import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from './engine-error.js';

const RETRY_MS = 1_000;

/** One of the engines of the cluster, to people. */
export interface Engine {
  readonly name: string;
  /** Where it is, without secrets. */
  readonly address: string;
  /** The setting that says where. */
  readonly setting: string;
}

export interface Patience {
  /** How long an engine may take until it is there. */
  readonly waitMs: number;
  /** Told once of an engine that is not there yet. */
  readonly onNotice: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens an engine, again each second while it is not up.
 *
 * @throws EngineError when it refuses for good, as `isRefusal` says, when it is not there in time, or when `signal` ends the waiting.
 */
export async function untilUp<T>(
  engine: Engine,
  open: () => Promise<T>,
  isRefusal: (error: Error) => boolean,
  { waitMs, onNotice, signal }: Patience,
): Promise<T> {
  const { name, address, setting } = engine;
  const giveUpMs = performance.now() + waitMs;
  let told = false;
  for (;;) {
    let failure: Error;
    try {
      return await open();
    } catch (error) {
      failure = error as Error;
    }
    const reason = reasonOf(engine, failure);
    if (signal?.aborted) throw new EngineError(`Stopped while waiting for ${name} at ${address}.`);
    if (isRefusal(failure)) {
      throw new EngineError(`${name} at ${address} refuses: ${reason}; see ${setting}.`, { cause: failure });
    }
    if (performance.now() + RETRY_MS > giveUpMs) {
      const seconds = Math.round(waitMs / 1000);
      const message = `${name} at ${address} was not there within ${seconds} s: ${reason}; see ${setting}.`;
      throw new EngineError(message, { cause: failure });
    }
    if (!told) onNotice(`${name} at ${address} is not there yet (${reason}); waiting for it ...`);
    told = true;
    await sleep(RETRY_MS, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}

/** Several addresses of one host make one error each, in an AggregateError without words of its own. */
function reasonOf({ name }: Engine, error: Error): string {
  const text =
    error.message || (error instanceof AggregateError ? (error.errors[0] as Error | undefined)?.message : '');
  const words = (text || error.name).replace(/\s+/g, ' ').replace(/\.$/, '');
  // What an adapter has put into words already names the engine, too.
  return words.startsWith(`${name} at `) ? words.split(' ').slice(3).join(' ') : words;
}

/** The code of an error, or of the one that it explains. */
export function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return code === undefined && error.cause instanceof Error ? codeOf(error.cause) : String(code);
}

/** The place that a URL names, without user and password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + (pathname === '/' ? '' : pathname);
}
