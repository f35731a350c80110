import { BackupError } from '@luyun/adapters/backup/backup-error';
import { DiskFullError } from '@luyun/adapters/event-log/disk-space';
import { DataDirectoryError } from '@luyun/adapters/platform/data-directory';
import { DirectoryInUseError } from '@luyun/adapters/platform/directory-lock';
import { EngineError } from '@luyun/adapters/platform/engine-error';
import { SettingsError } from '@luyun/adapters/settings/read-settings';
import { StartError } from './start-error.js';

/** Errors whose message is one sentence for the person who started the program. */
const forPeople = [
  StartError,
  SettingsError,
  EngineError,
  DataDirectoryError,
  DirectoryInUseError,
  DiskFullError,
  BackupError,
];

/** Runs a program's main function; what people can mend is said in one sentence, and ends it with 1. */
export async function runMain(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!forPeople.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
