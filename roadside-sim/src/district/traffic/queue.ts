/** Vehicles on one strip by position, front first: slots in an array. These spare what `splice` allocates. */

/** Where a vehicle at this position belongs: the first place whose vehicle is behind it. */
export function placeIn(queue: readonly number[], positionM: Float64Array, atM: number): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positionM[queue[middle] ?? 0] ?? 0) >= atM) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function insertAt(queue: number[], at: number, slot: number): void {
  queue.push(slot);
  for (let i = queue.length - 1; i > at; i--) queue[i] = queue[i - 1] ?? 0;
  queue[at] = slot;
}

export function removeAt(queue: number[], at: number): void {
  for (let i = at; i + 1 < queue.length; i++) queue[i] = queue[i + 1] ?? 0;
  queue.pop();
}
