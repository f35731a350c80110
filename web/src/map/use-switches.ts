import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf } from '../shell/address-codec.js';
import { formatSwitches, parseSwitches, type Switch, usualSwitches } from './switches.js';

/** The layers that are shown: those in the address, otherwise the usual ones of the page. */
export function useSwitches(): [ReadonlySet<Switch>, (next: ReadonlySet<Switch>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const text = new URLSearchParams(search).get('layers');
  const usual = useMemo(() => usualSwitches(path), [path]);
  const switches = useMemo(() => parseSwitches(text) ?? usual, [text, usual]);
  const set = useCallback(
    (next: ReadonlySet<Switch>) => {
      const query = new URLSearchParams(location.search);
      const layers = formatSwitches(next, usual);
      if (layers) query.set('layers', layers);
      else query.delete('layers');
      navigate(addressOf(path, query), { replace: true });
    },
    [navigate, path, usual],
  );
  return [switches, set];
}
