import type { Proposal } from '../signals/proposals/proposal.js';

/** A proposal that somebody works on. */
export interface ClaimedProposal {
  readonly proposal: Proposal;
  /** How often it was begun, this time included. */
  readonly attempts: number;
}

/** Proposals of programmes, and who works on them: one process at a time, which must be heard of. */
export interface Proposals {
  /** Stores a proposal, unless the actor has one under that request id; gives the one that is stored. */
  add(proposal: Proposal): Promise<Proposal>;
  find(id: string): Promise<Proposal | undefined>;
  /** Newest first, a hundred at the most. */
  list(of: { readonly junctionId?: string }): Promise<readonly Proposal[]>;
  /** The newest one that made this version or asked about it, a ready one before others. */
  findByVersion(deviceId: string, version: number): Promise<Proposal | undefined>;
  /** Takes the oldest unfinished one of whose worker nothing was heard since `silentSinceMs`. `claim` names the worker's turn. */
  claim(claim: string, nowMs: number, silentSinceMs: number): Promise<ClaimedProposal | undefined>;
  /** Replaces an unfinished proposal; false where another worker has taken it. */
  save(proposal: Proposal, claim: string, nowMs: number): Promise<boolean>;
}
