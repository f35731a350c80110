import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { junctionOfSumoTls, sumoTlsOf } from '@luyun/adapters/signal-files/junction-of-sumo-tls';
import { readSumoTls, type SumoTls, writeSumoTls } from '@luyun/adapters/signal-files/sumo-tls';
import { costsOf, type JunctionSetting, optimiseSettings } from '@luyun/core';
import { parseNet, readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { type Bench, say } from '../bench.js';
import { measureNetwork } from '../plans/measure-network.js';
import { readSignalLinks } from '../plans/net-yields.js';
import { shadowScenario } from '../plans/shadow-scenario.js';
import { runSumoTool } from '../plans/sumo-tools.js';
import { readTrajectories } from '../plans/trajectories.js';
import { type RunFigures, runSumo } from '../sumo/run-sumo.js';
import { openScenario, type Scenario } from '../sumo/scenario.js';

const TRAINING_SEED = 1;
const FIRST_VALIDATION_SEED = 101;
const SEEDS = 5;
const QUICK_SEEDS = 2;
/** Proposals differ by how much more than the measured demand they are made for; each is tried on the recorded traffic before one is chosen. */
const MARGINS = [1, 1.08, 1.15, 1.22, 1.3];
const QUICK_MARGINS = [1.15];
const QUICK_TRIED = 1200;
/** A quick run leaves out plans of SUMO's tools that it has no time for. */
const QUICK_MS = 38_000;
/** As it was recorded, and with some vehicles twice: a plan must stand a day with more traffic. */
const SHADOW_RUNS: readonly ShadowRun[] = [
  { seed: 2, scale: 1 },
  { seed: 3, scale: 1 },
  { seed: 4, scale: 1.1 },
  { seed: 5, scale: 1.1 },
];

interface ShadowRun {
  readonly seed: number;
  readonly scale: number;
}

interface ShadowResult {
  readonly delayS: number;
  readonly locked: number;
}

/**
 * An optimised fixed plan against a network's own, and against what SUMO's Webster tool and coordinator make of it. Demand, saturation flow and
 * platoons are measured from one run under the network's own plan, as detectors and trajectories would have them; delay on other seeds.
 */
export const plans: Bench = async ({ quick, map: folder, seeds: wanted }) => {
  if (folder === undefined) throw new Error('which map? --map DIR with a .sumocfg in it');
  const seeds = wanted ?? (quick ? QUICK_SEEDS : SEEDS);
  const scenario = openScenario(folder);
  try {
    return await compare(scenario, seeds, quick);
  } finally {
    scenario.remove();
  }
};

async function compare(scenario: Scenario, seeds: number, quick: boolean) {
  const work = scenario.folder;
  const begunMs = performance.now();
  const netXml = readNetFile(scenario.netFile).toString('utf8');
  const own = programmesInForce([netXml, ...scenario.additionalFiles.map((file) => readFileSync(file, 'utf8'))]);
  const links = readSignalLinks(netXml);
  const net = parseNet(netXml);
  const signals = own.filter((each) => links.some((link) => link.light === each.id));
  const junctions = signals.map((each) => junctionOfSumoTls(each));
  const settings = signals.map((each, j): JunctionSetting => {
    const intervals = junctions[j]?.sequences[0]?.intervals ?? [];
    const cycle = intervals.reduce((a, one) => a + one.durationS, 0);
    const greensS = intervals.flatMap((one) => (one.stage === undefined ? [] : [one.durationS]));
    return { sequence: 0, greensS, offsetS: ((each.offsetS % cycle) + cycle) % cycle };
  });

  const record = join(work, 'positions.xml');
  const routes = join(work, 'driven.xml');
  const training = await runPlan(scenario, TRAINING_SEED, undefined, [
    ...['--fcd-output', record, '--fcd-output.attributes', 'id,lane,pos,speed', '--device.fcd.period', '1'],
    ...['--vehroute-output', routes, '--vehroute-output.write-unfinished', '--vehroute-output.sorted'],
  ]);
  const lengths = new Map(
    [...net.edges.values()].flatMap((edge) => edge.lanes.map((lane) => [lane.id, lane.lengthM] as const)),
  );
  const seen = await readTrajectories(record, links, lengths);
  rmSync(record);
  const lastS = seen.passings.reduce((last, { timeS }) => Math.max(last, timeS), scenario.beginS);
  const endS = Math.min(scenario.endS, lastS);
  const network = measureNetwork(net, links, junctions, settings, seen, scenario.beginS, endS);
  say(
    `${scenario.name}: ${junctions.length} signals, ${network.queues.length} lanes, ${seen.passings.length} passings seen; own plan ${training.delayS.toFixed(1)} s`,
  );

  const startedMs = performance.now();
  const proposals = (quick ? QUICK_MARGINS : MARGINS).map((margin) => {
    const begunMs = performance.now();
    const proposed = optimiseSettings(network, settings, quick ? { margin, evaluations: QUICK_TRIED } : { margin });
    return { margin, ...proposed, tookS: (performance.now() - begunMs) / 1000 };
  });
  const optimiseS = Math.max(...proposals.map(({ tookS }) => tookS));
  const evaluations = proposals.reduce((a, each) => a + each.evaluations, 0);
  say(
    `${proposals.length} proposals, ${optimiseS.toFixed(1)} s the longest, ${evaluations} plans tried by the model in all`,
  );
  const shadow = shadowScenario(scenario, routes, seen.entries, work);
  const shadowRuns = quick ? SHADOW_RUNS.slice(0, 1) : SHADOW_RUNS;
  let chosen: ShadowResult & { file: string | undefined } = {
    file: undefined,
    ...(await inShadow(shadow, undefined, shadowRuns)),
  };
  for (const { margin, settings: proposed, before, after } of proposals) {
    const file = join(work, `optimised-${margin}.add.xml`);
    writeFileSync(
      file,
      writeSumoTls(junctions.map((model, j) => sumoTlsOf(model, proposed[j] as JunctionSetting, 'optimised'))),
    );
    const tried = await inShadow(shadow, file, shadowRuns);
    const predicted = [before, after].map((each) => costsOf(network, each).delayS.toFixed(1));
    say(
      `for ${margin} of the demand: predicted ${predicted.join(' to ')} s a vehicle at signals; ${chosen.delayS.toFixed(1)} to ${tried.delayS.toFixed(1)} s in the shadow run, locked ${chosen.locked} to ${tried.locked} times`,
    );
    if (tried.locked < chosen.locked || (tried.locked === chosen.locked && tried.delayS < chosen.delayS))
      chosen = { file, ...tried };
  }
  const proposedS = (performance.now() - startedMs) / 1000;

  const plansTried: [string, string | undefined][] = [
    ['own', undefined],
    ['optimised', chosen.file],
    ...(await toolPlans(scenario, work, routes, own)),
  ];
  const results = new Map<string, RunFigures[]>();
  for (const [name, file] of plansTried) {
    if (quick && performance.now() - begunMs > QUICK_MS && name !== 'own' && name !== 'optimised') {
      say(`${name}: no time left`);
      continue;
    }
    const runs: RunFigures[] = [];
    for (let i = 0; i < seeds; i++) runs.push(await runPlan(scenario, FIRST_VALIDATION_SEED + i, file));
    results.set(name, runs);
    const delays = runs.map((each) => each.delayS);
    say(
      `${name}: ${mean(delays).toFixed(1)} s (${Math.min(...delays).toFixed(1)} to ${Math.max(...delays).toFixed(1)}), stops ${mean(runs.map((each) => each.stops)).toFixed(2)}, locked ${runs.filter((each) => each.locked).length} of ${seeds}`,
    );
  }
  return { ...figures(scenario.name, results), optimiseS: round(optimiseS), proposedS: round(proposedS), evaluations };
}

function figures(map: string, results: ReadonlyMap<string, readonly RunFigures[]>) {
  const delays = (name: string) => (results.get(name) ?? []).map((each) => each.delayS);
  const tools = [...results.keys()].filter((name) => name !== 'own' && name !== 'optimised');
  const tool = tools.map((name) => [mean(delays(name)), name] as const).sort((a, b) => a[0] - b[0])[0];
  const ownS = mean(delays('own'));
  const optimisedS = mean(delays('optimised'));
  const sumoToolS = tool?.[0] ?? null;
  return {
    map,
    seeds: delays('own').length,
    ownS: round(ownS),
    optimisedS: round(optimisedS),
    sumoToolS: sumoToolS === null ? null : round(sumoToolS),
    sumoTool: tool?.[1] ?? null,
    ratioToOwn: round(optimisedS / ownS),
    ratioToBest: round(optimisedS / Math.min(ownS, sumoToolS ?? ownS)),
    ownSpreadS: spread(delays('own')),
    optimisedSpreadS: spread(delays('optimised')),
    lockups: (results.get('optimised') ?? []).filter((each) => each.locked).length,
  };
}

/** A run under other signals, from additional files; undefined: under the scenario's own. */
function runPlan(scenario: Scenario, seed: number, files: string | undefined, options: readonly string[] = []) {
  const additional = files?.split(',') ?? [];
  return runSumo(scenario, seed, { additional, options: ['--ignore-route-errors', ...options] });
}

/** Mean delay over the shadow's runs, and how many of them locked up. */
async function inShadow(
  shadow: Scenario,
  file: string | undefined,
  shadowRuns: readonly ShadowRun[],
): Promise<ShadowResult> {
  const results: RunFigures[] = [];
  for (const { seed, scale } of shadowRuns) results.push(await runPlan(shadow, seed, file, ['--scale', String(scale)]));
  return {
    delayS: mean(results.map((each) => each.delayS)),
    locked: results.filter((each) => each.locked).length,
  };
}

/** Of each light the last programme that SUMO is told of. */
function programmesInForce(files: readonly string[]): SumoTls[] {
  const last = new Map<string, SumoTls>();
  for (const each of files.flatMap(readSumoTls)) if (each.phases.length > 0) last.set(each.id, each);
  return [...last.values()];
}

/** Plans of SUMO's own tools: Webster, Webster with one cycle and coordinated, the own plan coordinated. Yellow as the network has it. */
async function toolPlans(
  scenario: Scenario,
  work: string,
  routes: string,
  own: readonly SumoTls[],
): Promise<[string, string][]> {
  const made: [string, string][] = [];
  const yellow = own
    .flatMap((each) => each.phases.filter(({ state }) => /y/.test(state)).map((phase) => phase.durationS))
    .sort((a, b) => a - b);
  const common = ['-n', scenario.netFile, '-r', routes];
  const options = [
    ...common,
    '-b',
    String(scenario.beginS),
    '-y',
    String(Math.round(yellow[Math.floor(yellow.length / 2)] ?? 3)),
  ];
  const webster = join(work, 'webster.add.xml');
  if (await runSumoTool('tlsCycleAdaptation.py', [...options, '-o', webster])) made.push(['webster', webster]);
  const unified = join(work, 'unified.add.xml');
  if (await runSumoTool('tlsCycleAdaptation.py', [...options, '-u', '-o', unified])) {
    const offsets = join(work, 'unified-offsets.add.xml');
    if (await runSumoTool('tlsCoordinator.py', [...common, '-a', unified, '-o', offsets]))
      made.push(['webster-coordinated', `${unified},${offsets}`]);
  }
  const offsets = join(work, 'offsets.add.xml');
  // The coordinator has to be told of programmes that are not the network's.
  const inForce = join(work, 'own.add.xml');
  writeFileSync(inForce, writeSumoTls(own));
  const added = scenario.additionalFiles.some((file) => readFileSync(file, 'utf8').includes('<tlLogic'));
  if (await runSumoTool('tlsCoordinator.py', [...common, ...(added ? ['-a', inForce] : []), '-o', offsets]))
    made.push(['coordinated', offsets]);
  return made;
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

function spread(values: readonly number[]): [number, number] {
  return [round(Math.min(...values)), round(Math.max(...values))];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
