import type { Feature, FeatureCollection, Point } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import { API, type Problem } from '../../api/request.js';
import { useResource } from '../../api/use-resource.js';

/** What is told of an event to fleets; times UTC epoch ms. */
export interface Advisory {
  readonly id: string;
  readonly kind: string;
  readonly type: number;
  readonly description: string;
  readonly descriptionEn?: string;
  readonly severity: number;
  readonly radiusM: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly over?: boolean;
  readonly source: string;
}

export type AdvisoryFeature = Feature<Point, Advisory>;

/** Advisories in an area: the list by REST, what changes by server-sent events. `streaming` tells whether the stream stands. */
export function useAdvisories(bbox: string | null): {
  readonly advisories: readonly AdvisoryFeature[] | undefined;
  readonly error: Problem | undefined;
  readonly streaming: boolean;
  /** When the stream said something last, epoch ms of this machine; 0 never. */
  readonly lastMs: number;
  reload(): void;
} {
  const query = bbox ? `?bbox=${bbox}` : '';
  const { data, error, mutate } = useResource<FeatureCollection<Point, Advisory>>(`/advisories${query}`);
  const [changes, setChanges] = useState<ReadonlyMap<string, AdvisoryFeature>>(new Map());
  const [streaming, setStreaming] = useState(false);
  const [lastMs, setLastMs] = useState(0);
  useEffect(() => {
    setChanges(new Map());
    const stream = new EventSource(`${API}/advisories/stream${query}`);
    stream.onopen = () => setStreaming(true);
    stream.onerror = () => setStreaming(false);
    stream.addEventListener('advisory', (event: MessageEvent<string>) => {
      const feature = JSON.parse(event.data) as AdvisoryFeature;
      setLastMs(Date.now());
      setChanges((before) => new Map(before).set(idOf(feature), feature));
    });
    return () => stream.close();
  }, [query]);
  const advisories = useMemo(() => {
    if (!data) return undefined;
    const all = new Map(data.features.map((feature) => [idOf(feature), feature]));
    for (const [id, feature] of changes) {
      if (feature.properties.over) all.delete(id);
      else all.set(id, feature);
    }
    return [...all.values()].sort(
      (a, b) => b.properties.severity - a.properties.severity || b.properties.startMs - a.properties.startMs,
    );
  }, [data, changes]);
  return { advisories, error, streaming, lastMs, reload: () => void mutate() };
}

export function idOf(feature: AdvisoryFeature): string {
  return String(feature.properties.id ?? feature.id);
}
