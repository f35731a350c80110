import { fileURLToPath } from 'node:url';

/** The program, found by its place in the repository and in the image: the simulator is a client like any other and is not imported. */
export const SHADOW_PROGRAM = fileURLToPath(new URL('../../../../roadside-sim/dist/shadow/main.js', import.meta.url));
