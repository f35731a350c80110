import 'reflect-metadata';
import { runMain } from '@luyun/serving/run-main';
import { runAllInOne } from './run-all-in-one.js';

await runMain(() => runAllInOne(process.argv.slice(2), process.env));
