import { type CorridorShape, corridorMinutes, type HistoryRows, type RowSink } from '@luyun/core';

/** A sink that adds to each link's minute what it gives to the corridors that the link belongs to. */
export function addingCorridors(
  sink: RowSink,
  corridorsOfLink: ReadonlyMap<string, readonly CorridorShape[]>,
): RowSink {
  return {
    add<T extends keyof HistoryRows>(table: T, row: HistoryRows[T]) {
      sink.add(table, row);
      if (table !== 'link_minutes') return;
      const minute = row as HistoryRows['link_minutes'];
      const corridors = corridorsOfLink.get(minute.linkId);
      if (corridors === undefined) return;
      for (const part of corridorMinutes(minute, corridors)) sink.add('corridor_minutes', part);
    },
  };
}
