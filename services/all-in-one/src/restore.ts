import { openJournal } from '@luyun/serving/journal';
import { runMain } from '@luyun/serving/run-main';
import { runRestore } from './run-backup.js';

await runMain(() => runRestore(process.argv.slice(2), process.env, openJournal('text', 'restore').log));
