// `npm test`: sets up what the tests need, checks the code, runs every test.

import { build, install, main, requireNode, run, say } from './setup.mjs';
import { testEquipment } from './test-equipment.mjs';

await main(async () => {
  requireNode();
  await install();
  const env = { UV_THREADPOOL_SIZE: '8', ...process.env, ...(await testEquipment()) };
  await build();
  say('Checking ...');
  await run(process.execPath, ['infra/tooling/check.mjs'], { env });
  say('Testing ...');
  await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { env });
});
