// `npm start`: sets up what is missing, then runs the embedded platform.

import { runNode } from './run.mjs';
import { build, install, main, requireNode } from './setup.mjs';

await main(async () => {
  requireNode();
  await install();
  await build();
  await runNode('services/all-in-one/dist/main.js', process.argv.slice(2));
});
