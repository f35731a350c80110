interface Part {
  close(): Promise<void>;
}

/** What a platform has opened; the last is closed first. */
export class OpenParts {
  readonly #opened: Part[] = [];

  keep<T extends Part>(part: T): T {
    this.#opened.unshift(part);
    return part;
  }

  /** Closes everything, whatever fails; rejects with the first failure. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const part of this.#opened.splice(0)) await part.close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
