import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Clock } from '../live/protocol.js';
import type { View } from '../map/layer-context.js';
import { formatSelection, parseSelection, type Selection } from '../selection.js';
import { addressOf, readClock, readView, writeClock, writeView } from './address-codec.js';
import { useAddressValue } from './use-address-value.js';

export function viewInAddress(): View | null {
  return readView(new URLSearchParams(location.search));
}

/** Writes the camera into the address without a step in the history. */
export function putViewInAddress(view: View): void {
  const query = new URLSearchParams(location.search);
  writeView(query, view);
  history.replaceState(history.state, '', addressOf(location.pathname, query));
}

export function clockInAddress(): Clock {
  return readClock(new URLSearchParams(location.search));
}

/** Writes the shown time into the address, as a step in the history or in place of the last one. */
export function putClockInAddress(clock: Clock, step: boolean): void {
  const query = new URLSearchParams(location.search);
  writeClock(query, clock);
  const address = addressOf(location.pathname, query);
  if (step) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}

export interface SelectionState {
  readonly selection: Selection | null;
  select(selection: Selection | null): void;
}

/** The selection in the address; each new one is a step that the back button undoes. */
export function useSelection(): SelectionState {
  const [text, setText] = useAddressValue('sel');
  const selection = useMemo(() => parseSelection(text), [text]);
  const select = useCallback((next: Selection | null) => setText(next && formatSelection(next)), [setText]);
  return { selection, select };
}

/** What every page has in its address. */
const SHARED = ['at', 'sel', 't', 'speed'];

/** Goes to another page and keeps what the address says; with `own` only camera, selection and time, and these values of the page. */
export function useGo(): (path: string, own?: Readonly<Record<string, string>>) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (path, own) => {
      if (!own) return navigate(path + location.search);
      const query = new URLSearchParams(
        [...new URLSearchParams(location.search)].filter(([name]) => SHARED.includes(name)),
      );
      for (const [name, value] of Object.entries(own)) query.set(name, value);
      navigate(addressOf(path, query));
    },
    [navigate],
  );
}
