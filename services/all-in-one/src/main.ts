import 'reflect-metadata';
import { SettingsError } from '@luyun/adapters/settings/settings';
import { runAllInOne } from './run-all-in-one.js';
import { StartError } from './start-error.js';

try {
  await runAllInOne(process.argv.slice(2), process.env);
} catch (error) {
  if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
