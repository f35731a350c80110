import type { Page } from '../../../api/types.js';
import { useResource } from '../../../api/use-resource.js';
import type { SampleDay } from './types.js';

const NONE: readonly SampleDay[] = [];
/** A new platform imports its sample day within the first minutes. */
const EVERY_MS = 60_000;

/** Junctions with a day that is there to be looked at. */
export function useSampleDays(): readonly SampleDay[] {
  const { data } = useResource<Page<SampleDay>>('/measures/sample-days', EVERY_MS);
  return data?.items ?? NONE;
}
