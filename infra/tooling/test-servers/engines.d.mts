export function startEngines(options?: {
  readonly directory?: string;
  /** Default true. */
  readonly clickhouse?: boolean;
}): Promise<{
  /** Settings that lead the services to the engines. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<unknown>;
}>;
