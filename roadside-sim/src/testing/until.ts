import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds; throws after twenty seconds. */
export async function until(holds: () => boolean, forMs = 20_000): Promise<void> {
  const endMs = performance.now() + forMs;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`waited ${forMs} ms in vain`);
    await pause(10);
  }
}
