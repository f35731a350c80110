import type { SignalEvent } from '@luyun/core';

/** A line or record that is no event. */
export interface RefusedLine {
  /** From 1: of the text, or the number of the record. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'malformed' | 'range' | 'time';
}

/** What a file of a controller holds. */
export interface ControllerLog {
  readonly format: 'csv' | 'econolite';
  readonly events: readonly SignalEvent[];
  readonly refused: readonly RefusedLine[];
  /** Ids of controllers that the file names, in the order in which they come; none where it has no such column. */
  readonly devices: readonly string[];
}

export interface LogOptions {
  /** IANA zone of times without one, e.g. "Asia/Shanghai". */
  readonly timeZone: string;
  /** Which controller's lines are wanted, where a file has several. */
  readonly device?: string | undefined;
}

/** A file that is not a log at all. */
export class ControllerLogError extends Error {
  override readonly name = 'ControllerLogError';
}

export const MAX_CODE = 1023;
export const MAX_PARAMETER = 65_535;
