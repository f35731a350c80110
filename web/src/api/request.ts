/** A refusal or fault that the platform explained, as application/problem+json; status 0 when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;

  constructor(status: number, title: string, detail: string) {
    super(title);
    this.name = 'Problem';
    this.status = status;
    this.detail = detail;
  }
}

type Listener = () => void;
const unauthorised = new Set<Listener>();

/** Called whenever the platform says that nobody is logged in. */
export function onUnauthorised(listener: Listener): () => void {
  unauthorised.add(listener);
  return () => unauthorised.delete(listener);
}

export const API = '/api/v1';

/**
 * Asks the platform, on the page's own origin. `path` begins with a slash and is below /api/v1.
 * @throws Problem
 */
export async function request<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'x-luyun-csrf': '1' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new Problem(0, 'unreachable', String(cause));
  }
  if (response.status === 401 && path !== '/login' && path !== '/session')
    for (const listener of unauthorised) listener();
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new Problem(response.status, problem.title ?? response.statusText, problem.detail ?? '');
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}
