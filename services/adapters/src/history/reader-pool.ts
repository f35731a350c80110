import { QueryTimeoutError } from '@luyun/core';

/** Lends out readers, each to one borrower at a time, in order of asking. */
export class ReaderPool<Reader> {
  private readonly idle: Reader[];
  private readonly waiting: ((reader: Reader) => void)[] = [];

  constructor(readonly readers: readonly Reader[]) {
    this.idle = [...readers];
  }

  /** Rejects with a `QueryTimeoutError` when no reader was free within `timeoutMs`. */
  async use<T>(timeoutMs: number, work: (reader: Reader) => Promise<T>): Promise<T> {
    const reader = this.idle.pop() ?? (await this.wait(timeoutMs));
    try {
      return await work(reader);
    } finally {
      const next = this.waiting.shift();
      if (next) next(reader);
      else this.idle.push(reader);
    }
  }

  private wait(timeoutMs: number): Promise<Reader> {
    return new Promise((resolve, reject) => {
      const take = (reader: Reader) => {
        clearTimeout(timer);
        resolve(reader);
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(take), 1);
        reject(new QueryTimeoutError(`The history was busy for ${timeoutMs} ms`));
      }, timeoutMs);
      this.waiting.push(take);
    });
  }
}
