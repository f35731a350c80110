import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses before an insert is tried again when its connection broke: a server that restarts is back within seconds. */
const PAUSES_MS = [50, 300, 1500];

const BROKEN = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE']);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']);
const AUTHENTICATION_FAILED = '516';

/** Runs `work` again where its connection broke; only for work that may be done twice. */
export async function overBrokenConnections<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!BROKEN.has(codeOf(error))) throw error;
      await sleep(pauseMs);
    }
  }
  return await work();
}

/** Says in one sentence what went wrong between here and the server at `url`. */
export function explainServerError(error: Error, url: string, username: string): Error {
  const code = codeOf(error);
  const say = (text: string) => new Error(text, { cause: error });
  if (UNREACHABLE.has(code)) return say(`ClickHouse at ${url} cannot be reached (${code}).`);
  if (BROKEN.has(code)) return say(`ClickHouse at ${url} broke the connection.`);
  if (error.message === 'Timeout error.' || error.message === 'The user aborted a request.')
    return say(`ClickHouse at ${url} did not answer in time.`);
  if (code === AUTHENTICATION_FAILED)
    return say(`ClickHouse at ${url} refuses the name or password of user ${username}.`);
  return error;
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | undefined)?.code ?? '';
}
