import { openFrameServer } from './grpc-stage-server.js';
import { runStage } from './stage.js';

/** Floor of `ingest`: raw grpc-js that takes the same frames and acknowledges them, and does nothing with them. */
runStage('stages/pass-through.js', async () => {
  let frames = 0;
  const server = await openFrameServer((_, acknowledge) => {
    frames++;
    acknowledge();
  });
  return {
    address: server.address,
    finish: async () => {
      server.close();
      return { storedMs: Date.now(), stored: frames, duplicated: 0 };
    },
  };
});
