/** A figure of the simulated traffic beside the range that is published for it. */
export interface PhysicsCurve {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly unit: string;
  /** What is published, least and most. */
  readonly range: readonly [number, number];
  readonly value: number;
  readonly source: string;
  /** What was measured in detail, and where it should lie, by the same x. */
  readonly points?: readonly (readonly [number, number])[];
  readonly band?: readonly (readonly [number, number, number])[];
  /** What x and y are. */
  readonly axes?: readonly [string, string];
}

/** `web/public/evidence/physics.json`. */
export interface PhysicsEvidence {
  readonly seed: number;
  readonly curves: readonly PhysicsCurve[];
}
