import type { EventsAsked } from './events-dialog.js';

/** What every section of the page gets. */
export interface SectionProps {
  /** Of the junction's endpoints. */
  readonly path: string;
  readonly query: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly fileName: string;
  onSpan(fromMs: number, toMs: number): void;
  onEvents(asked: EventsAsked): void;
}

/** What sections of one phase get besides. */
export interface PhaseSectionProps extends SectionProps {
  readonly phase: number;
  readonly name: string;
}
