import type { Settings } from '@luyun/adapters/settings/settings';

/** Why a program cannot start, in one sentence that says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Puts a port that is taken into words; leaves other errors as they are. */
export function explainStartError(
  error: unknown,
  { httpHost, httpPort, grpcHost, grpcPort }: Pick<Settings, 'httpHost' | 'httpPort' | 'grpcHost' | 'grpcPort'>,
): unknown {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return taken(httpHost, httpPort, 'LUYUN_HTTP_PORT');
  // As grpc-js says it.
  if (error instanceof Error && /No address added|EADDRINUSE/.test(error.message)) {
    return taken(grpcHost, grpcPort, 'LUYUN_GRPC_PORT');
  }
  return error;
}

function taken(host: string, port: number, setting: string): StartError {
  return new StartError(`Port ${port} on ${host} is taken: stop what uses it, or set ${setting}.`);
}
