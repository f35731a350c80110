import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds; throws after ten seconds. */
export async function until(holds: () => boolean, forMs = 10_000): Promise<void> {
  const endMs = performance.now() + forMs;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`waited ${forMs} ms in vain`);
    await pause(10);
  }
}
