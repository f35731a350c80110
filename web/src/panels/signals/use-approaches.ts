import type { FeatureCollection, LineString } from 'geojson';
import { useCallback, useMemo } from 'react';
import { useResource } from '../../api/use-resource.js';
import { type Key, useT } from '../../i18n/i18n.js';
import type { CityLane, Position } from '../../map/city-store.js';
import { lineLengthM } from '../../map/geometry.js';
import { useCity } from '../../map/map-context.js';
import { type Approach, approachesOf, movementsOf, TURN_ARROWS } from './approaches.js';

/** Wide enough for the stop lines of the largest junction, degrees. */
const REACH_DEG = 0.0012;

export interface JunctionShape {
  readonly approaches: readonly Approach[];
  /** Whether a group is for people on foot: lanes are known, and none obeys it. */
  onFoot(group: number): boolean;
  /** What a group is for in few letters, e.g. `北 ←↑`; its number where that is not known. */
  shortName(group: number): string;
  /** The same in words. */
  longName(group: number): string;
}

/** The links and lanes into a junction, and what its signal groups are for. */
export function useApproaches(id: string, position: readonly [number, number] | undefined): JunctionShape {
  const { t } = useT();
  const city = useCity();
  const { links, version } = city;
  const box = position
    ? [position[0] - REACH_DEG, position[1] - REACH_DEG, position[0] + REACH_DEG, position[1] + REACH_DEG]
        .map((degrees) => degrees.toFixed(6))
        .join(',')
    : null;
  const { data } = useResource<FeatureCollection<LineString, Omit<CityLane, 'path' | 'lengthM'>>>(
    box ? `/city/lanes?bbox=${box}` : null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: links change in place with the city's version
  const approaches = useMemo(() => {
    const lanes = (data?.features ?? []).map((feature) => {
      const path = feature.geometry.coordinates as Position[];
      return { ...feature.properties, path, lengthM: lineLengthM(path) };
    });
    return approachesOf(id, links, lanes);
  }, [id, links, version, data]);
  const movements = useMemo(() => movementsOf(approaches), [approaches]);
  const onFoot = useCallback((group: number) => movements.size > 0 && !movements.has(group), [movements]);
  const shortName = useCallback(
    (group: number) => {
      if (onFoot(group)) return `${t('approach.foot')} ${group}`;
      const known = movements.get(group);
      if (!known) return String(group);
      return known
        .map(
          ({ side, turns }) => `${t(`side.${side}` as Key)} ${turns.map((turn) => TURN_ARROWS[turn] ?? '').join('')}`,
        )
        .join(' ');
    },
    [movements, onFoot, t],
  );
  const longName = useCallback(
    (group: number) => {
      if (onFoot(group)) return t('approach.onFoot');
      return (movements.get(group) ?? [])
        .map(({ side, turns }) =>
          t('approach.movement', {
            side: t(`approachSide.${side}` as Key),
            turns: turns.map((turn) => t(`turn.${turn}` as Key)).join(t('list.comma')),
          }),
        )
        .join(t('list.semicolon'));
    },
    [movements, onFoot, t],
  );
  return { approaches, onFoot, shortName, longName };
}
