import type { Feature } from './feature.js';

/** A feature of the file. */
export interface NumberedFeature {
  /** Place in the file, from 0, for messages. */
  readonly index: number;
  readonly feature: Feature;
}
