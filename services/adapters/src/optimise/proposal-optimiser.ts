import { Worker } from 'node:worker_threads';
import type { FoundProposal, ProposalBasis } from '@luyun/core';

export type OptimiserMessage =
  | { readonly progress: number }
  | { readonly found: FoundProposal }
  | { readonly problem: string };

/** As it is built: a worker thread has no part in how its parent reads its sources. */
const PROGRAM = new URL('../../dist/optimise/optimise-program.js', import.meta.url);
const TIMEOUT_MS = 300_000;
const MOST_MEMORY_MB = 1024;

/**
 * Finds a proposal in a worker thread, so that nobody waits for it. Rejects with one sentence where there is none, where it
 * takes longer than five minutes, and where `signal` aborts.
 * @param tell progress, 0..1
 */
export async function optimiseProposal(
  basis: ProposalBasis,
  tell: (progress: number) => void,
  signal?: AbortSignal,
): Promise<FoundProposal> {
  // Buildings and the like are nothing to a search.
  const city = { ...basis.city, basemap: [], bays: [], carParks: [] };
  const worker = new Worker(PROGRAM, {
    workerData: { ...basis, city },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const limit = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]);
  try {
    return await new Promise<FoundProposal>((done, reject) => {
      worker.on('message', (message: OptimiserMessage) => {
        if ('progress' in message) tell(message.progress);
        else if ('found' in message) done(message.found);
        else reject(new Error(message.problem));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The optimiser ended with ${code}.`)));
      limit.addEventListener('abort', () =>
        reject(new Error(signal?.aborted ? 'It was stopped.' : 'The optimiser took longer than five minutes.')),
      );
    });
  } finally {
    await worker.terminate();
  }
}
