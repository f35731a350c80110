import { Search } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import type { Named, Page } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { useT } from '../../i18n/i18n.js';

interface Hit extends Named {
  readonly kind: string;
  readonly position: readonly [longitude: number, latitude: number] | null;
}

interface Props {
  onPick(at: readonly [longitude: number, latitude: number], name: string): void;
}

const MOST = 6;
const KINDS = ['place', 'link', 'junction', 'stop', 'carPark'];

/** Finds a place by its name, to park near it: type, arrows, Enter. */
export function NearPlace({ onPick }: Props) {
  const { t, nameOf } = useT();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const { data } = useResource<Page<Hit>>(wanted ? `/search?q=${encodeURIComponent(wanted)}` : null);
  const hits = wanted
    ? (data?.items ?? []).filter((hit) => hit.position && KINDS.includes(hit.kind)).slice(0, MOST)
    : [];
  const pick = (hit: Hit | undefined) => {
    if (!hit?.position) return;
    onPick(hit.position, nameOf(hit));
    setText('');
  };
  const open = hits.length > 0;
  return (
    <div className="parking-search">
      <Search size={14} aria-hidden />
      <input
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        aria-label={t('parking.search')}
        placeholder={t('parking.search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive(Math.min(hits.length - 1, active + 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
          else if (event.key === 'Enter') pick(hits[active]);
          else if (event.key === 'Escape') setText('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {open ? (
        <div id={id} role="listbox" className="parking-hits" aria-label={t('search.hits')}>
          {hits.map((hit, i) => (
            <button
              key={`${hit.kind}:${hit.id}`}
              id={`${id}-${i}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onClick={() => pick(hit)}
            >
              {nameOf(hit)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
