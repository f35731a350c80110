import { roadside } from '@luyun/proto';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from './build-network.js';
import { mapMessage, phaseOf, signalLayout } from './map-message.js';
import { testCities } from './test-cities.js';

const { LaneKind } = roadside.v1.MapMessage;

describe.each(testCities)('the MAPs of %s', (_, plan) => {
  const network = buildNetwork(plan);
  const signalised = network.junctions.filter(({ signal }) => signal !== undefined);

  it('tell every lane of the links into a junction once', () => {
    for (const junction of signalised) {
      for (const [i, link] of junction.links.in.entries()) {
        const told = mapMessage(plan, junction, network.crossings).links?.[i]?.lanes ?? [];
        const numbers = told.map(({ lane }) => lane);
        expect(new Set(numbers).size).toBe(numbers.length);
        const driven = told.filter(({ kind }) => kind !== LaneKind.LANE_KIND_CROSSWALK);
        expect(driven.length).toBe(link.lanes.length + (link.cycleLane ? 1 : 0));
      }
    }
  });

  it('tell the crossings of the junction and no others, with the groups of those who walk', () => {
    for (const junction of signalised) {
      const lanes = mapMessage(plan, junction, network.crossings).links?.flatMap(({ lanes: each }) => each ?? []) ?? [];
      const groups = lanes
        .filter(({ kind }) => kind === LaneKind.LANE_KIND_CROSSWALK)
        .map(({ connections }) => connections?.[0]?.signalGroup ?? 0);
      // A leg that only leads away has no link into the junction to tell its crossing with.
      const own = network.crossings.filter(
        ({ junction: at, crosses }) => at === junction && crosses.some(({ to }) => to === junction),
      );
      expect(groups.sort()).toEqual(own.map(({ group }) => group).sort());
      for (const { signalGroup, phase } of signalLayout(junction).groups ?? []) {
        expect(phase).toBe(phaseOf(signalGroup ?? 0));
        expect(junction.groups).toContain(phase);
      }
    }
  });
});
