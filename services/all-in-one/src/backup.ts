import { openJournal } from '@luyun/serving/journal';
import { runMain } from '@luyun/serving/run-main';
import { runBackup } from './run-backup.js';

await runMain(() => runBackup(process.argv.slice(2), process.env, openJournal('text', 'backup').log));
