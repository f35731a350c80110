/** A heap of small integers by time, earliest first. */
export class TimeHeap {
  private readonly times: number[] = [];
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  push(timeS: number, item: number): void {
    const { times, items } = this;
    let at = items.length;
    items.push(item);
    times.push(timeS);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((times[parent] as number) <= timeS) break;
      times[at] = times[parent] as number;
      items[at] = items[parent] as number;
      at = parent;
    }
    times[at] = timeS;
    items[at] = item;
  }

  /** Takes the earliest out. Undefined when empty. */
  pop(): { timeS: number; item: number } | undefined {
    const { times, items } = this;
    const timeS = times[0];
    const item = items[0];
    const lastTime = times.pop();
    const lastItem = items.pop();
    if (timeS === undefined || item === undefined || lastTime === undefined || lastItem === undefined) return undefined;
    const size = items.length;
    if (size === 0) return { timeS, item };
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child++;
      if ((times[child] as number) >= lastTime) break;
      times[at] = times[child] as number;
      items[at] = items[child] as number;
      at = child;
    }
    times[at] = lastTime;
    items[at] = lastItem;
    return { timeS, item };
  }
}
