/** An engine of the cluster cannot be used; the message is one sentence that says which, why, and which setting names it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
