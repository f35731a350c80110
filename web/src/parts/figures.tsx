import type { ReactNode } from 'react';
import { MISSING } from '../format.js';

export interface Figure {
  readonly label: string;
  /** Already formatted; MISSING where there is none. */
  readonly value: ReactNode;
  readonly unit?: string;
  /** Age, source: shown on hover. */
  readonly hint?: string | undefined;
  readonly tone?: 'good' | 'warning' | 'danger';
  readonly stale?: boolean;
}

/** Key figures side by side, each with its unit. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <dl className="figures">
      {items.map((item) => (
        <div key={item.label} data-tone={item.tone} data-stale={item.stale} title={item.hint}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.unit && item.value !== MISSING ? <small>{item.unit}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
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
