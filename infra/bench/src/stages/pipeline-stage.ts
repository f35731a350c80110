import { openPlatform } from './open-platform.js';
import { runStage } from './stage.js';
import { openWholeWay } from './whole-way.js';

/** The whole way on the embedded platform. */
runStage('stages/pipeline-stage.js', async (directory) => openWholeWay(await openPlatform(directory)));
