import 'reflect-metadata';
import { DiskFullError } from '@luyun/adapters/event-log/disk-space';
import { DataDirectoryError } from '@luyun/adapters/platform/data-directory';
import { DirectoryInUseError } from '@luyun/adapters/platform/directory-lock';
import { SettingsError } from '@luyun/adapters/settings/read-settings';
import { runAllInOne } from './run-all-in-one.js';
import { StartError } from './start-error.js';

/** Errors whose message is one sentence for the person who started the program. */
const forPeople = [StartError, SettingsError, DataDirectoryError, DirectoryInUseError, DiskFullError];

try {
  await runAllInOne(process.argv.slice(2), process.env);
} catch (error) {
  if (!forPeople.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
