import type { ServerHandle } from './child-server.d.mts';

export interface ClickHouseHandle extends ServerHandle {
  readonly username: string;
  readonly password: string;
}

export function startClickHouse(options?: {
  readonly directory?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
}): Promise<ClickHouseHandle>;
