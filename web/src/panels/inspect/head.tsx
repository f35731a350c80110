import type { ReactNode } from 'react';

/** Name and state: the first thing of every inspection. */
export function Head({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <header className="inspect-head">
      <h2>{title}</h2>
      <p>{children}</p>
    </header>
  );
}
