import { SearchIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Named } from '../api/types.js';
import { type Key, useT } from '../i18n/i18n.js';
import type { CityStore } from '../map/city-store.js';
import { useCity, useMap } from '../map/map-context.js';
import type { SelectionKind } from '../selection.js';
import { useSelection } from './address.js';
import { SEARCH_INPUT_ID } from './use-keys.js';

interface Hit {
  readonly kind: SelectionKind;
  readonly thing: Named;
  readonly place: readonly [number, number] | null;
}

const LIMIT = 9;

function find(city: CityStore, text: string): readonly Hit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const matches = (thing: Named) =>
    thing.name?.toLowerCase().includes(wanted) || thing.nameEn?.toLowerCase().includes(wanted) || thing.id === text;
  const middle = (path: readonly [number, number][] | undefined) => path?.[Math.floor(path.length / 2)] ?? null;
  const hits: Hit[] = [];
  for (const junction of city.junctions) {
    if (matches(junction)) hits.push({ kind: 'junction', thing: junction, place: junction.position });
  }
  for (const place of city.carParks) {
    if (matches(place)) hits.push({ kind: 'carPark', thing: place, place: place.position });
  }
  for (const corridor of city.corridors) {
    if (matches(corridor)) hits.push({ kind: 'corridor', thing: corridor, place: middle(corridor.paths[0]) });
  }
  const roads = new Set<string>();
  for (const link of city.links) {
    if (roads.has(link.name) || !matches(link)) continue;
    roads.add(link.name);
    hits.push({ kind: 'link', thing: link, place: middle(link.path) });
  }
  return hits.slice(0, LIMIT);
}

/** Finds junctions, roads, corridors and car parks by name in either language. */
export function Search() {
  const { t, nameOf } = useT();
  const city = useCity();
  const map = useMap();
  const { select } = useSelection();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [focused, setFocused] = useState(false);
  const hits = useMemo(() => find(city, text), [city, text]);
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    select({ kind: hit.kind, id: hit.thing.id });
    if (hit.place) map?.goTo(hit.place[0], hit.place[1]);
    setText('');
    (document.activeElement as HTMLElement | null)?.blur();
  };
  const open = focused && text.trim() !== '';
  return (
    <search className="search">
      <SearchIcon size={15} aria-hidden />
      <input
        id={SEARCH_INPUT_ID}
        type="search"
        autoComplete="off"
        role="combobox"
        aria-expanded={open}
        aria-controls="search-hits"
        aria-activedescendant={open && hits[at] ? `hit-${at}` : undefined}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        value={text}
        onFocus={() => setFocused(true)}
        onBlur={() => setTimeout(() => setFocused(false), 150)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(hits[at]);
          else if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else return;
          event.preventDefault();
        }}
      />
      <kbd className="desk-only">/</kbd>
      {open ? (
        <div id="search-hits" className="search-hits" role="listbox" aria-label={t('search.hits')}>
          {hits.map((hit, i) => (
            <button
              key={`${hit.kind}:${hit.thing.id}`}
              id={`hit-${i}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onPointerEnter={() => setAt(i)}
              onClick={() => take(hit)}
            >
              <span>{nameOf(hit.thing) || hit.thing.id}</span>
              <small>{t(`kind.${hit.kind}` as Key)}</small>
            </button>
          ))}
          {hits.length === 0 ? <p>{t('search.none')}</p> : null}
        </div>
      ) : null}
    </search>
  );
}
