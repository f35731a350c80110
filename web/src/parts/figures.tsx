import type { ReactNode } from 'react';
import { MISSING } from '../format.js';
import { Tip } from './tip.js';

export interface Figure {
  readonly label: string;
  /** Already formatted; MISSING where there is none. */
  readonly value: ReactNode;
  readonly unit?: string;
  /** Age, source: shown on hover and on focus. */
  readonly hint?: string | undefined;
  readonly tone?: 'good' | 'warning' | 'danger' | undefined;
  readonly stale?: boolean;
}

/** Key figures side by side, each with its unit. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.label} data-tone={item.tone} data-stale={item.stale}>
          <dt title={item.label}>{item.label}</dt>
          <dd>
            {item.hint ? (
              <Tip text={item.hint}>
                <button type="button" className="figure-value" aria-description={item.hint}>
                  <Value item={item} />
                </button>
              </Tip>
            ) : (
              <Value item={item} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ item: { value, unit } }: { readonly item: Figure }) {
  return (
    <>
      {value}
      {unit && value !== MISSING ? <small>{unit}</small> : null}
    </>
  );
}

/** Names and values below each other. */
export function Facts({ items }: { readonly items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
