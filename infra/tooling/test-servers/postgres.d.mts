import type { ServerHandle } from './child-server.d.mts';

export function findPostgres(): string | undefined;
export function startPostgres(options?: {
  readonly directory?: string;
  readonly port?: number;
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly settings?: Readonly<Record<string, string | number>>;
}): Promise<ServerHandle>;
