import { print } from '@luyun/serving/print';
import { runMain } from '@luyun/serving/run-main';
import { runBackup } from './run-backup.js';

await runMain(() => runBackup(process.argv.slice(2), process.env, print));
