import { useEffect, useMemo, useState } from 'react';
import { useResource } from '../../api/use-resource.js';
import { useCity } from '../../map/map-context.js';
import { findInCity, type Hit, joinHits } from './hit.js';

const WAIT_MS = 160;

/** What bears the text: at once from the city at hand, then all that the platform knows. */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly pending: boolean } {
  const city = useCity();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isLoading } = useResource<{ items: readonly Hit[] }>(
    asked ? `/search?q=${encodeURIComponent(asked)}` : null,
  );
  const atHand = useMemo(() => findInCity(city, text), [city, text]);
  const added = asked === text.trim() ? (data?.items ?? []) : [];
  return { hits: joinHits(atHand, added, text), pending: isLoading || asked !== text.trim() };
}
