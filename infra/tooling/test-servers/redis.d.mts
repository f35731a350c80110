import type { ServerHandle } from './child-server.d.mts';

export function findRedis(): string | undefined;
export function startRedis(options?: {
  readonly directory?: string;
  readonly port?: number;
  readonly settings?: Readonly<Record<string, string | number>>;
}): Promise<ServerHandle>;
