import { CityImportError } from '@luyun/adapters/city-import/city-import-error';
import { runCity } from './run-city.js';
import { StartError } from './start-error.js';

try {
  for (const line of await runCity(process.argv.slice(2), process.env)) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof CityImportError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
