import type { Role } from '../ports/records.js';

/**
 * What can be asked of a device, and what has become of it.
 *
 * Terminology
 * - command: something that a device shall do, asked for by somebody.
 * - fact: what is known of a command: it was asked for, authorised, sent, answered ... Each has a time and somebody who says so.
 * - confirmation: what must be seen, beyond the device's own word, before a command counts as done.
 */

/** A kind of command and what is asked of it. */
export interface CommandKindRules {
  /** Least role of who asks for it. */
  readonly role: Role;
  /** Whether a second person must agree before it is sent. */
  readonly secondPerson: boolean;
  /** What must be seen after the device has said that it did it. */
  readonly confirmations: readonly ('read-back' | 'observed')[];
  /** How long after the device's word that may take, ms. */
  readonly confirmWithinMs: number;
}

const cycles = 300_000;

/** The kinds of commands; roadside.v1.Command has a body for each. */
export const commandKinds = {
  'select-plan': { role: 'operator', secondPerson: false, confirmations: ['observed'], confirmWithinMs: cycles },
  'write-programme': {
    role: 'engineer',
    secondPerson: true,
    confirmations: ['read-back', 'observed'],
    confirmWithinMs: cycles,
  },
  'read-programme': { role: 'operator', secondPerson: false, confirmations: ['read-back'], confirmWithinMs: 60_000 },
  'order-stage': { role: 'engineer', secondPerson: false, confirmations: ['observed'], confirmWithinMs: 120_000 },
  'release-control': { role: 'engineer', secondPerson: false, confirmations: ['observed'], confirmWithinMs: cycles },
  announce: { role: 'operator', secondPerson: false, confirmations: ['observed'], confirmWithinMs: 60_000 },
  withdraw: { role: 'operator', secondPerson: false, confirmations: ['observed'], confirmWithinMs: 60_000 },
  'report-health': { role: 'operator', secondPerson: false, confirmations: ['observed'], confirmWithinMs: 60_000 },
} as const satisfies Readonly<Record<string, CommandKindRules>>;

export type CommandKind = keyof typeof commandKinds;

/**
 * What can be known of a command, in the usual order.
 * - requested, authorised, refused: by people; refused is a second person's no
 * - sent: written to the device's stream; it may have been lost there
 * - acknowledged, rejected, failed: the device's word; failed also where it holds something else than it was told to
 * - read-back: the device holds what it was told to; observed: seen on air
 * - expired: the device has said nothing in time; unconfirmed: it has, and what it said was not seen in time
 */
export const commandSteps = [
  'requested',
  'authorised',
  'refused',
  'sent',
  'acknowledged',
  'rejected',
  'failed',
  'read-back',
  'observed',
  'expired',
  'unconfirmed',
] as const;

export type CommandStep = (typeof commandSteps)[number];

export interface CommandFact {
  readonly commandId: string;
  readonly step: CommandStep;
  /** UTC epoch ms, by whoever says so. */
  readonly timeMs: number;
  /** Who says so: an account, a key, a device, or a part of the platform. */
  readonly actor: string;
  readonly detail: string;
}

/** Where a command stands. `done` is said of none that was merely sent. */
export interface CommandStanding {
  /** The furthest that it has come, or how it ended. */
  readonly state: CommandStep;
  /** Nothing more is waited for. */
  readonly closed: boolean;
  /** Everything that its kind wants was seen. */
  readonly done: boolean;
}
