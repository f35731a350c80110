import { print } from '@luyun/serving/print';
import { runMain } from '@luyun/serving/run-main';
import { runRestore } from './run-backup.js';

await runMain(() => runRestore(process.argv.slice(2), process.env, print));
