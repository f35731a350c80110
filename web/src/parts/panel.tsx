import { type ReactNode, useRef } from 'react';
import { useSheet } from './use-sheet.js';

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** As wide as tables and diagrams need. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page over the map; on a narrow window a sheet that is pulled up. */
export function Panel({ title, note, actions, wide = false, children }: Props) {
  const element = useRef<HTMLElement>(null);
  const { snap, handle } = useSheet(element);
  return (
    <section ref={element} className="panel" data-wide={wide} data-snap={snap}>
      {handle}
      <header className="panel-head">
        <div className="panel-title">
          <h1>{title}</h1>
          {note ? <p>{note}</p> : null}
        </div>
        {actions ? <div className="panel-actions">{actions}</div> : null}
      </header>
      <div className="panel-body" data-scroll>
        {children}
      </div>
    </section>
  );
}

export function Section({
  title,
  note,
  children,
}: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <header>
        <h2>{title}</h2>
        {note ? <span>{note}</span> : null}
      </header>
      {children}
    </section>
  );
}
