import { Download, SearchIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.js';
import { useT } from '../i18n/i18n.js';
import { Select } from './select.js';

export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly chosen: string;
}

interface Props {
  /** What the text field looks for; without it there is none. */
  readonly filter: string | undefined;
  readonly text: string;
  readonly facets: readonly Facet[];
  readonly shown: number;
  readonly of: number;
  readonly extra: ReactNode;
  onText(text: string): void;
  onFacet(key: string, value: string): void;
  onExport?: (() => void) | undefined;
}

/** Above a table: what to look for, how many there are, and the way out as a file. */
export function TableBar({ filter, text, facets, shown, of, extra, onText, onFacet, onExport }: Props) {
  const { t } = useT();
  return (
    <div className="table-bar">
      {filter ? (
        <span className="field">
          <SearchIcon size={14} aria-hidden />
          <input
            type="search"
            placeholder={filter}
            aria-label={filter}
            value={text}
            data-testid="table-filter"
            onChange={(event) => onText(event.target.value)}
          />
          {text ? (
            <button type="button" className="field-clear" aria-label={t('table.clear')} onClick={() => onText('')}>
              <X size={13} />
            </button>
          ) : null}
        </span>
      ) : null}
      {facets.map((facet) => (
        <Select
          key={facet.key}
          label={facet.label}
          value={facet.chosen}
          options={[
            { value: '', label: t('table.all', { what: facet.label }) },
            ...facet.values.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => onFacet(facet.key, value)}
        />
      ))}
      {extra}
      <span className="table-count" role="status">
        {shown === of
          ? t('table.rows', { count: formatNumber(of) })
          : t('table.rowsOf', { count: formatNumber(shown), of: formatNumber(of) })}
      </span>
      {onExport ? (
        <button type="button" className="button" data-testid="table-csv" onClick={onExport}>
          <Download size={14} aria-hidden /> {t('table.csv')}
        </button>
      ) : null}
    </div>
  );
}
