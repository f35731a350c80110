import type { SettingsStore } from '@luyun/core';
import { BackupError } from './backup-error.js';

const KEY = 'restore';

/** Says in the records that a restore has begun and not come to its end. */
export function markRestore(settings: SettingsStore, running: boolean): Promise<void> {
  return settings.set(KEY, running ? 'running' : null);
}

/** Rejects with a `BackupError` where half a backup is. */
export async function assertRestored(settings: SettingsStore): Promise<void> {
  if ((await settings.get(KEY)) !== 'running') return;
  throw new BackupError('Here is a restore that did not come to its end: empty this place and restore again.');
}
