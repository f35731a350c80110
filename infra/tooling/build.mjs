// `npm run build`: packages and build, nothing else.
import { build, install, main, requireNode } from './setup.mjs';

await main(async () => {
  requireNode();
  await install();
  await build();
});
