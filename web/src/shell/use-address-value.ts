import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf } from './address-codec.js';

/** A value in the query of the address, null where it is not there; each new one is a step that the back button undoes. */
export function useAddressValue(name: string): readonly [value: string | null, set: (value: string | null) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const set = useCallback(
    (value: string | null) => {
      const query = new URLSearchParams(location.search);
      if (value === query.get(name)) return;
      if (value === null) query.delete(name);
      else query.set(name, value);
      navigate(addressOf(path, query));
    },
    [name, path, navigate],
  );
  return [new URLSearchParams(search).get(name), set];
}
