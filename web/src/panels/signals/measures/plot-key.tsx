import type { Shape } from '../../../charts/plot/scene.js';

interface Props {
  readonly items: readonly {
    readonly token: string;
    readonly shape?: Shape | 'line' | 'band';
    readonly label: string;
  }[];
}

/** What the marks of a chart mean. */
export function PlotKey({ items }: Props) {
  return (
    <p className="plot-key">
      {items.map(({ token, shape = 'dot', label }) => (
        <span key={label}>
          <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden style={{ color: `var(--${token})` }}>
            {shape === 'dot' ? <circle cx="7" cy="5" r="3" fill="currentColor" /> : null}
            {shape === 'square' ? <rect x="4" y="2" width="6" height="6" fill="currentColor" /> : null}
            {shape === 'triangle' ? <path d="M7 1l4 8H3z" fill="currentColor" /> : null}
            {shape === 'cross' ? <path d="M4 2l6 6M10 2l-6 6" stroke="currentColor" strokeWidth="1.4" /> : null}
            {shape === 'line' ? (
              <path d="M0 5h14" stroke="currentColor" strokeWidth="1.5" strokeDasharray="4 3" />
            ) : null}
            {shape === 'band' ? <rect width="14" height="10" rx="2" fill="currentColor" opacity="0.4" /> : null}
          </svg>
          {label}
        </span>
      ))}
    </p>
  );
}
