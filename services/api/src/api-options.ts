import type { Role } from '@luyun/core';
import type { LiveLimits } from './live/live-limits.js';
import type { ReplayLimits } from './live/replay/replay-limits.js';

export const PLATFORM = Symbol('Platform');
export const API_OPTIONS = Symbol('ApiOptions');
/** The OpenAPI document. */
export const OPENAPI = Symbol('OpenApi');

/** A published login of the demo. */
export interface DemoLogin {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
}

/** What the API needs to know beside its platform. */
export interface ApiOptions {
  /** Version of the software. */
  readonly version: string;
  /** Given to browsers that shall use Mapbox instead of MapLibre. */
  readonly mapboxToken?: string | undefined;
  /** Shown on the login page; leave empty unless the platform listens on loopback only. */
  readonly demoLogins?: readonly DemoLogin[];
  /** Directory of the built web; without it, there is none. */
  readonly siteDirectory?: string | undefined;
  /** Requests a client address may make, on average; a sixth of it at once. Default 12,000. */
  readonly requestsPerMinute?: number;
  /** Origins beside its own from which browsers may open the live socket. */
  readonly allowedOrigins?: readonly string[];
  /** OpenAPI paths that others serve beside the API, for its document. */
  readonly otherPaths?: Readonly<Record<string, unknown>>;
  readonly live?: Partial<LiveLimits>;
  /** Told after live frames were sent, with the time from which they were made. */
  readonly onFrames?: (startMs: number) => void;
  readonly replay?: Partial<ReplayLimits>;
  /** Checks every answer against its schema; for tests. */
  readonly verifyResponses?: boolean;
}
