import { parentPort, workerData } from 'node:worker_threads';
import { findProposal, type ProposalBasis } from '@luyun/core';
import { HighsSolver } from './highs-solver.js';
import type { OptimiserMessage } from './proposal-optimiser.js';

// What runs in the worker thread of `ProposalOptimiser`.
const tell = (message: OptimiserMessage) => parentPort?.postMessage(message);
findProposal(workerData as ProposalBasis, new HighsSolver(), (progress) => tell({ progress })).then(
  (found) => tell({ found }),
  (error: unknown) => tell({ problem: error instanceof Error ? error.message : String(error) }),
);
