import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { roadside } from '@luyun/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeRef } from '../client/node-ref.js';
import { decodeColumns } from '../testing/decode-columns.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { until } from '../testing/until.js';
import { findSumo } from './find-sumo.js';
import { startSumoScenario } from './start-sumo.js';

const folder = mkdtempSync(join(tmpdir(), 'luyun-sumo-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  // Fails with one sentence that says what is missing.
  const netgenerate = findSumo('netgenerate', process.env);
  const net = join(folder, 'grid.net.xml');
  const size = ['--grid.number', '3', '--grid.length', '250', '--grid.attach-length', '150'];
  execFileSync(netgenerate, ['--grid', ...size, '--default.lanenumber', '2', '-j', 'traffic_light', '-o', net], {
    stdio: 'ignore',
  });
  execFileSync(netgenerate, ['--grid', ...size, '-j', 'priority', '-o', join(folder, 'plain.net.xml')], {
    stdio: 'ignore',
  });
  writeFileSync(join(folder, 'grid.net.xml.gz'), gzipSync(readFileSync(net)));
  const flow = (id: string, from: string, to: string) =>
    `<flow id="${id}" begin="0" end="600" vehsPerHour="600" from="${from}" to="${to}" departLane="best"/>`;
  const flows = [
    flow('east', 'left1A1', 'C1right1'),
    flow('north', 'bottom1B0', 'B2top1'),
    flow('left', 'bottom0A0', 'A2top0'),
  ];
  writeFileSync(join(folder, 'flows.rou.xml'), `<routes>${flows.join('')}</routes>`);
  writeFileSync(
    join(folder, 'loops.add.xml'),
    `<additional><e1Detector id="loop" lane="A1B1_0" pos="-30" freq="60" file="loop.xml"/>
    <laneAreaDetector id="area" lane="A1B1_1" pos="-60" endPos="-5" freq="60" file="area.xml"/></additional>`,
  );
  writeFileSync(
    join(folder, 'bus.rou.xml'),
    `<routes><vType id="bus" vClass="bus"/><vType id="van" vClass="delivery"/>
    <flow id="bus" type="bus" begin="0" end="600" vehsPerHour="120" from="left1A1" to="C1right1"/>
    <flow id="van" type="van" begin="0" end="600" vehsPerHour="120" from="bottom1B0" to="B2top1"/></routes>`,
  );
  config('buses', 'grid.net.xml', '', 'bus.rou.xml');
  config('signals', 'grid.net.xml', '<additional-files value="loops.add.xml"/>');
  config('packed', 'grid.net.xml.gz', '');
  config('plain', 'plain.net.xml', '');
});

function config(name: string, net: string, more: string, routes = 'flows.rou.xml'): void {
  writeFileSync(
    join(folder, `${name}.sumocfg`),
    `<configuration><input><net-file value="${net}"/><route-files value="${routes}"/>${more}</input>
    <time><begin value="0"/><end value="1200"/></time></configuration>`,
  );
}

/** Batches of a scenario until `enough` is there. */
async function play(
  name: string,
  enough: (batches: roadside.v1.Batch[]) => boolean,
  speed = 60,
  penetration = 0.5,
): Promise<roadside.v1.Batch[]> {
  const gateway = new FakeGateway();
  const running = await startSumoScenario({
    config: join(folder, `${name}.sumocfg`),
    grpcAddress: await gateway.listen(),
    credential: 'secret',
    penetration,
    speed,
    origin: [113, 28],
  });
  const failed = running.ended.then(() => undefined);
  await Promise.race([until(() => enough(gateway.all()), 25_000), failed]);
  await running.close();
  gateway.close();
  expect(running.status.acked).toBe(running.status.sequence);
  return gateway.all();
}

const rowsOf = (batches: readonly roadside.v1.Batch[], family: Parameters<typeof decodeColumns>[1]) =>
  batches.flatMap((batch) => decodeColumns(batch, family).map((row) => row as Record<string, number>));

describe('startSumoScenario', () => {
  it('has buses ask for priority once a second on the way to a light, and say that they have passed it', async () => {
    const asked = (all: roadside.v1.Batch[]) => rowsOf(all, 'priorityRequests');
    const done = (all: roadside.v1.Batch[]) => asked(all).filter(({ status }) => status === 4).length >= 3;
    const batches = await play('buses', done, 60, 1);
    const rows = asked(batches);
    expect(new Set(rows.map(({ junction }) => junction))).toContain(nodeRef('A1'));
    const first = rows.filter(
      ({ request, vehicleId }) => request === rows[0]?.request && vehicleId === rows[0]?.vehicleId,
    );
    expect(new Set(first.map(({ junction }) => junction)).size).toBe(1);
    expect(first.at(-1)).toMatchObject({ status: 4, vehicleClass: 50 });
    const distances = first.slice(0, -1).map(({ distance = Number.NaN }) => distance);
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(distances.length).toBeGreaterThan(5);
    // The movement that is asked for goes from where the bus comes from.
    const map = batches.flatMap((batch) => batch.map ?? []).find(({ name }) => name === 'A1');
    const ways = map?.links
      ?.find(({ name }) => name === 'left1A1')
      ?.lanes?.flatMap(({ connections }) => connections ?? []);
    expect(ways?.map(({ signalGroup }) => signalGroup)).toContain(
      rows.find(({ junction }) => junction === nodeRef('A1'))?.signalGroup,
    );
  });

  it('sends maps, signals, vehicles and detectors of a signalised network', async () => {
    const batches = await play('signals', (all) => all.filter((batch) => batch.detectorCounts).length >= 3);
    const maps = batches.flatMap(({ map }) => map ?? []);
    expect(new Set(maps.map(({ name }) => name)).size).toBe(maps.length);
    const middle = maps.find(({ name }) => name === 'B1');
    const ref = nodeRef('B1');
    expect(middle?.junction).toMatchObject({ region: ref >>> 16, id: ref & 0xffff });
    expect(middle?.links?.map(({ name }) => name).sort()).toEqual(['A1B1', 'B0B1', 'B2B1', 'C1B1']);

    const spat = rowsOf(batches, 'signalStates').filter(({ junction }) => junction === ref);
    const groups = new Set(
      middle?.links?.flatMap((link) => link.lanes ?? []).flatMap((l) => l.connections?.map((c) => c.signalGroup)),
    );
    expect(new Set(spat.map(({ signalGroup }) => signalGroup))).toEqual(groups);
    expect(new Set(spat.map(({ light }) => light))).toEqual(new Set([3, 5, 6, 7]));
    expect(spat.every(({ likelyEnd, minEnd }) => (likelyEnd ?? 0) >= (minEnd ?? 0))).toBe(true);

    const events = rowsOf(batches, 'controllerEvents').filter(({ junction }) => junction === ref);
    expect(new Set(events.map(({ eventCode }) => eventCode))).toEqual(new Set([0, 1, 6, 7, 8, 9, 10, 11, 12, 81, 82]));

    const objects = rowsOf(batches, 'perceivedObjects');
    expect(objects.length).toBeGreaterThan(500);
    for (const { longitude = 0, latitude = 0, speed = 0 } of objects) {
      expect(Math.hypot((longitude - 113) * 98_300, (latitude - 28) * 111_200)).toBeLessThan(1400);
      expect(speed).toBeLessThan(20);
    }
    const counts = rowsOf(batches, 'detectorCounts') as unknown as {
      detector: string;
      count: number;
      occupancy: number;
    }[];
    expect(new Set(counts.map(({ detector }) => detector))).toEqual(new Set(['loop', 'area']));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(10);
    const ids = new Set(rowsOf(batches, 'vehicleStates').map(({ vehicleId }) => vehicleId));
    expect(ids.size).toBeGreaterThan(3);
  }, 60_000);

  it('tells its programmes, switches between them, and shows what is ordered', async () => {
    const gateway = new FakeGateway();
    const running = await startSumoScenario({
      config: join(folder, 'signals.sumocfg'),
      grpcAddress: await gateway.listen(),
      credential: 'secret',
      speed: 5,
      origin: [113, 28],
    });
    const junction = nodeRef('B1');
    const deviceId = 'sim-ctl-B1';
    const said = async (commandId: string, body: roadside.v1.Command.$Properties) => {
      gateway.command({ commandId, deviceId, ...body });
      const find = () => gateway.results.find((each) => each.commandId === commandId);
      await until(() => find() !== undefined, 10_000);
      return find();
    };
    const shown = () => {
      const latest = new Map<number, number>();
      const spat = gateway.all().filter((batch) => batch.deviceId === deviceId && batch.signalStates);
      for (const row of rowsOf(spat.slice(-3), 'signalStates')) latest.set(row.signalGroup ?? 0, row.light ?? 0);
      return latest;
    };
    await until(
      () => gateway.all().some(({ deviceId: from, signalStates }) => from === deviceId && signalStates),
      20_000,
    );
    const read = await said('read', { readProgramme: true });
    const { plans, phases } = read?.programme ?? {};
    expect(plans?.[0]).toMatchObject({ plan: 1, name: '0', control: 1, cycleMs: 90_000 });
    const stage = phases?.[1]?.signalGroups ?? [];
    expect(stage.length).toBeGreaterThan(1);
    const crossing = [...stage, phases?.[0]?.signalGroups?.find((group) => !stage.includes(group)) ?? 0];
    const refused = await said('crossing', { orderStage: { junction, greenGroups: crossing, holdMs: 60_000 } });
    expect(refused?.outcome).toBe(3);
    await said('stage', { orderStage: { junction, greenGroups: stage, holdMs: 600_000 } });
    const greens = () => [...shown()].filter(([, light]) => light === 5 || light === 6).map(([group]) => group);
    await until(() => JSON.stringify(greens().sort((a, b) => a - b)) === JSON.stringify(stage), 15_000);
    await said('back', { releaseControl: junction });
    const changes = () =>
      rowsOf(
        gateway.all().filter((batch) => batch.deviceId === deviceId && batch.controllerEvents),
        'controllerEvents',
      )
        .filter(({ eventCode }) => eventCode === 131)
        .map(({ parameter }) => parameter);
    await until(() => changes().length >= 2, 15_000);
    expect((await said('none', { selectPlan: 9 }))?.outcome).toBe(3);
    await said('plan', { selectPlan: 1 });
    await until(() => changes().length >= 3, 15_000);
    expect(changes()).toEqual([254, 1, 1]);
    await running.close();
    gateway.close();
  }, 90_000);

  it('sends nothing before its time', async () => {
    const batches = await play('signals', (all) => all.length > 60, 1);
    for (const { baseTimeMs, sentMs } of batches) expect(Number(sentMs) - Number(baseTimeMs)).toBeGreaterThan(-5);
  }, 30_000);

  it('says when the light ends as it then happens', async () => {
    const batches = await play('packed', (all) => all.filter((batch) => batch.signalStates).length > 5000);
    const ref = nodeRef('A1');
    const spat = batches.flatMap((batch) =>
      decodeColumns(batch, 'signalStates')
        .filter(({ junction, signalGroup }) => junction === ref && signalGroup === 1)
        .map((row) => ({
          ms: Number(batch.baseTimeMs) + Number(row.timeOffset),
          light: row.light,
          end: Number(row.likelyEnd),
        })),
    );
    let checked = 0;
    for (const [i, { ms, light, end }] of spat.entries()) {
      const change = spat.slice(i).find((later) => later.light !== light);
      if (change === undefined) break;
      expect(Math.abs(change.ms - ms - end * 1000)).toBeLessThanOrEqual(1000);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(50);
  }, 60_000);

  it('sees vehicles where nothing is signalised', async () => {
    const batches = await play('plain', (all) => rowsOf(all, 'perceivedObjects').length > 100);
    expect(batches.some(({ signalStates }) => signalStates)).toBe(false);
    expect(rowsOf(batches, 'perceivedObjects').length).toBeGreaterThan(100);
  }, 60_000);

  it('says in one sentence what is wrong with a scenario', async () => {
    writeFileSync(
      join(folder, 'broken.sumocfg'),
      '<configuration><input><net-file value="grid.net.xml"/><route-files value="no.rou.xml"/></input></configuration>',
    );
    const gateway = new FakeGateway();
    const running = await startSumoScenario({
      config: join(folder, 'broken.sumocfg'),
      grpcAddress: await gateway.listen(),
      credential: 'secret',
    });
    await expect(running.ended).rejects.toThrow(/SUMO ended with 1: Error: .*no\.rou\.xml/);
    await running.close();
    gateway.close();
    await expect(
      startSumoScenario({ config: join(folder, 'none.sumocfg'), grpcAddress: '', credential: '' }),
    ).rejects.toThrow('cannot read');
  });
});
