import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { View } from '../map/layer-context.js';
import { formatSelection, parseSelection, type Selection } from '../selection.js';

/** Reads `at=zoom/latitude/longitude[/bearing/pitch]` of the address. */
export function viewInAddress(): View | null {
  const parts = (new URLSearchParams(location.search).get('at') ?? '').split('/').map(Number);
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = parts;
  if (zoom === undefined || latitude === undefined || longitude === undefined || parts.some(Number.isNaN)) return null;
  return { zoom, latitude, longitude, bearing, pitch };
}

/** Writes the camera into the address without a step in the history. */
export function putViewInAddress(view: View): void {
  const query = new URLSearchParams(location.search);
  const turned = Math.abs(view.bearing) > 0.5 || view.pitch > 0.5;
  const parts = [view.zoom.toFixed(2), view.latitude.toFixed(6), view.longitude.toFixed(6)];
  if (turned) parts.push(view.bearing.toFixed(0), view.pitch.toFixed(0));
  query.set('at', parts.join('/'));
  history.replaceState(history.state, '', `${location.pathname}?${readable(query)}`);
}

/** Slashes and colons may stand in a query as they are. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
}

export interface SelectionState {
  readonly selection: Selection | null;
  select(selection: Selection | null): void;
}

/** The selection in the address; each new one is a step that the back button undoes. */
export function useSelection(): SelectionState {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const text = new URLSearchParams(search).get('sel');
  const selection = useMemo(() => parseSelection(text), [text]);
  const select = useCallback(
    (next: Selection | null) => {
      const query = new URLSearchParams(location.search);
      const value = next ? formatSelection(next) : null;
      if (value === query.get('sel')) return;
      if (value) query.set('sel', value);
      else query.delete('sel');
      const left = readable(query);
      navigate(left ? `${path}?${left}` : path);
    },
    [navigate, path],
  );
  return { selection, select };
}

/** Goes to another page and keeps camera and selection. */
export function useGo(): (path: string) => void {
  const [, navigate] = useLocation();
  return useCallback((path: string) => navigate(path + location.search), [navigate]);
}
