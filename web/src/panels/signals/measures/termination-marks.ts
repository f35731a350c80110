import type { Shape } from '../../../charts/plot/scene.js';
import type { Key } from '../../../i18n/i18n.js';
import type { Termination } from './types.js';

/** How reasons for the end of a green look: never by colour alone. */
export const terminationMarks: readonly {
  readonly kind: Termination;
  readonly token: string;
  readonly shape: Shape;
  readonly name: Key;
}[] = [
  { kind: 'gap-out', token: 'good', shape: 'dot', name: 'measures.gapOut' },
  { kind: 'max-out', token: 'danger', shape: 'triangle', name: 'measures.maxOut' },
  { kind: 'force-off', token: 'accent', shape: 'square', name: 'measures.forceOff' },
  { kind: 'unknown', token: 'ink-3', shape: 'cross', name: 'measures.ended' },
];
