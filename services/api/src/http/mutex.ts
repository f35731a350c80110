/** Lets one at a time do something. */
export class Mutex {
  private tail: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** How many hold it or wait for it. */
  get load(): number {
    return this.waiting;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    this.waiting++;
    const done = this.tail.then(work);
    this.tail = done.catch(() => {});
    try {
      return await done;
    } finally {
      this.waiting--;
    }
  }
}
