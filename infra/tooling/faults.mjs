// `npm run faults`: breaks the platform in the ways in which platforms break, and counts what was lost.
import { runNode } from './run.mjs';
import { build, install, main, requireNode } from './setup.mjs';

await main(async () => {
  requireNode();
  await install();
  await build();
  // Not before the packages are there.
  const { faultEquipment } = await import('./test-equipment.mjs');
  Object.assign(process.env, await faultEquipment());
  await runNode('infra/bench/dist/faults.js', process.argv.slice(2));
});
