/** A service that runs. */
export interface ServiceProcess {
  readonly pid: number;
  readonly httpUrl: string;
  /** Where devices connect, if it is a gateway. */
  readonly grpcAddress: string;
  /** Resolves with the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<unknown>;
  pause(): void;
  resume(): void;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export function startService(
  name: 'gateway' | 'processing' | 'api',
  options?: {
    readonly env?: Readonly<Record<string, string>>;
    readonly onLine?: (line: string) => void;
  },
): Promise<ServiceProcess>;
