/** What a device was told to show, as far as it can be seen from outside. */
export type Expectation =
  /** A change of plan; null: to any plan that the controller itself runs. */
  | { readonly kind: 'plan'; readonly plan: number | null }
  /** These groups green and no others. */
  | { readonly kind: 'greens'; readonly junction: number; readonly groups: readonly number[] }
  /** An event or sign, or that it is over. */
  | { readonly kind: 'event'; readonly eventId: string; readonly cancelled: boolean }
  | { readonly kind: 'health' };

/** What was heard of a device. */
export type CommandEvidence =
  | { readonly kind: 'plan'; readonly plan: number }
  /** roadside.v1.Light of the groups of a junction at one time. */
  | { readonly kind: 'lights'; readonly junction: number; readonly lights: ReadonlyMap<number, number> }
  | { readonly kind: 'event'; readonly eventId: string; readonly cancelled: boolean }
  | { readonly kind: 'health' };

/** Patterns from here on say that no plan runs (Indiana enumerations): 254 free, or under control from outside; 255 flashing. */
const NO_PLAN = 254;
const GREEN = new Set([5, 6]);

/** Whether what was heard shows what was told. */
export function shows(expectation: Expectation, evidence: CommandEvidence): boolean {
  switch (expectation.kind) {
    case 'plan':
      if (evidence.kind !== 'plan') return false;
      if (expectation.plan !== null) return evidence.plan === expectation.plan;
      return evidence.plan < NO_PLAN;
    case 'greens':
      return (
        evidence.kind === 'lights' &&
        evidence.junction === expectation.junction &&
        expectation.groups.every((group) => GREEN.has(evidence.lights.get(group) ?? 0)) &&
        [...evidence.lights].every(([group, light]) => !GREEN.has(light) || expectation.groups.includes(group))
      );
    case 'event':
      return (
        evidence.kind === 'event' &&
        evidence.eventId === expectation.eventId &&
        evidence.cancelled === expectation.cancelled
      );
    case 'health':
      return evidence.kind === 'health';
  }
}
