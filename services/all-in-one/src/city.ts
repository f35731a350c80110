import { CityImportError } from '@luyun/adapters/city-import/city-import-error';
import { StartError } from '@luyun/serving/start-error';
import { runCity } from './run-city.js';

try {
  for (const line of await runCity(process.argv.slice(2), process.env)) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof CityImportError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
