import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { findSumo } from '../sumo/find-sumo.js';
import { runShadow } from './run-shadow.js';
import { type ShadowMessage, shadowTask } from './shadow-task.js';

// A shadow run as a process of its own: a task as JSON on standard input, messages as lines of JSON on standard output. It ends with
// its parent, where that has opened a channel to it. With --simulators it only says which there are on this machine.

const tell = (message: ShadowMessage) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Progress is told in steps of a hundredth. */
function progress(): (share: number) => void {
  let last = -1;
  return (share) => {
    const step = Math.floor(share * 100);
    if (step > last) tell({ progress: step / 100 });
    last = Math.max(last, step);
  };
}

async function main(): Promise<void> {
  process.on('disconnect', leave);
  if (process.argv.includes('--simulators')) {
    tell({ simulators: hasSumo() ? ['built-in', 'sumo'] : ['built-in'] });
    return;
  }
  const task = shadowTask.parse(JSON.parse(await text(process.stdin)));
  tell({ pairs: await runShadow(task, progress()) });
}

function hasSumo(): boolean {
  try {
    findSumo('sumo', process.env);
    findSumo('netconvert', process.env);
    return true;
  } catch {
    return false;
  }
}

/** Its parent has gone. */
function leave(): void {
  process.exit(1);
}

/** The channel would keep the process. */
function hangUp(): void {
  process.off('disconnect', leave);
  if (process.connected) process.disconnect();
}

main().then(hangUp, (error: unknown) => {
  const problem = error instanceof z.ZodError ? z.prettifyError(error) : String((error as Error).message ?? error);
  tell({ problem });
  process.exitCode = 1;
  hangUp();
});
