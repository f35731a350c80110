import { History, MapPin, SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Key, useT } from '../../i18n/i18n.js';
import { zh } from '../../i18n/zh.js';
import { useMap } from '../../map/map-context.js';
import { parseSelection } from '../../selection.js';
import { useSelection } from '../address.js';
import { SEARCH_INPUT_ID } from '../use-keys.js';
import type { Hit } from './hit.js';
import { recentHits, rememberHit } from './recent.js';
import { useHits } from './use-hits.js';
import './search.css';

/** Finds places, roads, junctions, car parks, stops and devices by name in either language, by keyboard alone if one likes. */
export function Search() {
  const { t, nameOf } = useT();
  const map = useMap();
  const { select } = useSelection();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const [at, setAt] = useState(0);
  const { hits: found, pending } = useHits(text);
  const empty = text.trim() === '';
  const hits = empty ? (focused ? recentHits() : []) : found;
  const open = focused && (hits.length > 0 || !empty);
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    const selection = parseSelection(`${hit.kind}:${hit.id}`);
    if (selection) select(selection);
    if (hit.position) map?.goTo(hit.position[0], hit.position[1]);
    rememberHit(hit);
    setText('');
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take(hits[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  };
  return (
    <search className="search" data-tour="search">
      <SearchIcon size={15} aria-hidden />
      <input
        ref={input}
        id={SEARCH_INPUT_ID}
        type="search"
        autoComplete="off"
        role="combobox"
        aria-expanded={open}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={open && hits[at] ? `hit-${at}` : undefined}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        value={text}
        onFocus={() => {
          setFocused(true);
          setAt(0);
        }}
        onBlur={() => setTimeout(() => setFocused(false), 150)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {empty ? (
        <kbd className="desk-only">/</kbd>
      ) : (
        <button
          type="button"
          className="icon-button search-clear"
          aria-label={t('search.clear')}
          onClick={() => {
            setText('');
            input.current?.focus();
          }}
        >
          <X size={14} />
        </button>
      )}
      {open ? (
        <div className="search-hits">
          {empty ? <h2>{t('search.recent')}</h2> : null}
          <div id="search-hits" role="listbox" aria-label={t(empty ? 'search.recent' : 'search.hits')}>
            {hits.map((hit, i) => (
              <button
                key={`${hit.kind}:${hit.id}`}
                id={`hit-${i}`}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={i === at}
                onPointerEnter={() => setAt(i)}
                onClick={() => take(hit)}
              >
                {empty ? <History size={14} aria-hidden /> : <MapPin size={14} aria-hidden />}
                <span>
                  {nameOf(hit) || hit.id}
                  {hit.detail ? <em data-same>{hit.detail}</em> : null}
                </span>
                <small>{kindName(t, hit.kind)}</small>
              </button>
            ))}
          </div>
          {hits.length === 0 ? <p role="status">{t(pending ? 'search.pending' : 'search.none')}</p> : null}
        </div>
      ) : null}
    </search>
  );
}

/** The platform may know kinds that this page does not. */
function kindName(t: (key: Key) => string, kind: string): string {
  const key = `kind.${kind}`;
  return key in zh ? t(key as Key) : '';
}
