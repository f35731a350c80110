import type { SignalProgramme } from '../signals/timing-plan.js';
import type { Expectation } from './command-evidence.js';

/** An event or sign that a roadside unit shall announce. */
export interface AnnouncedEvent {
  readonly eventId: string;
  /** Event type of GB/T 29100, or sign type of GB 5768.2. */
  readonly type: number;
  readonly sign: boolean;
  readonly description: string;
  readonly descriptionEn: string;
  /** WGS-84 degrees */
  readonly longitude: number;
  readonly latitude: number;
  readonly radiusM: number;
  /** 0..7, 7 the most urgent */
  readonly priority: number;
  /** UTC epoch ms; 0 open */
  readonly startMs: number;
  readonly endMs: number;
}

/** What a command asks for. Junctions are NodeReferenceIDs. */
export type CommandContent =
  /** 0: the plan that the device's own schedule says. */
  | { readonly kind: 'select-plan'; readonly plan: number }
  | { readonly kind: 'write-programme'; readonly programme: SignalProgramme }
  | { readonly kind: 'read-programme' }
  | {
      readonly kind: 'order-stage';
      readonly nodeRef: number;
      readonly greenGroups: readonly number[];
      readonly holdMs: number;
    }
  | { readonly kind: 'release-control'; readonly nodeRef: number }
  | { readonly kind: 'announce'; readonly event: AnnouncedEvent }
  | { readonly kind: 'withdraw'; readonly event: AnnouncedEvent }
  | { readonly kind: 'report-health' };

/** What is to be seen where a command was carried out; undefined where nothing is. */
export function expectationOf(content: CommandContent): Expectation | undefined {
  switch (content.kind) {
    case 'select-plan':
      return { kind: 'plan', plan: content.plan || null };
    case 'write-programme':
    case 'release-control':
      return { kind: 'plan', plan: null };
    case 'order-stage':
      return { kind: 'greens', junction: content.nodeRef, groups: content.greenGroups };
    case 'announce':
    case 'withdraw':
      return { kind: 'event', eventId: content.event.eventId, cancelled: content.kind === 'withdraw' };
    case 'report-health':
      return { kind: 'health' };
    case 'read-programme':
      return undefined;
  }
}
