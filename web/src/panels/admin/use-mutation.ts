import { useState } from 'react';
import { type Problem, request } from '../../api/request.js';
import { useT } from '../../i18n/i18n.js';

/** Sends a change and keeps what went wrong, in words. `send` gives the answer, or undefined when it failed; `run` the same of several requests. */
export function useMutation(): {
  readonly fault: string | null;
  readonly busy: boolean;
  send<T>(path: string, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', body?: unknown): Promise<T | undefined>;
  run<T>(work: () => Promise<T>): Promise<T | undefined>;
} {
  const { t } = useT();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setFault(null);
    try {
      return await work();
    } catch (error) {
      const problem = error as Problem;
      setFault(problem.status === 0 ? t('error.unreachable') : problem.detail || problem.message);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const send = <T>(path: string, method: string, body?: unknown) =>
    run(async () => (await request<T>(path, method, body)) ?? (null as T));
  return { fault, busy, send, run };
}
