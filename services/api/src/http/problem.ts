/** One fault of an input: where, and what. */
export interface InputFault {
  /** Such as `query.limit`. */
  readonly path: string;
  readonly message: string;
}

interface ProblemExtras {
  readonly errors?: readonly InputFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not logged in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
  504: 'Took too long',
};

/** An answer that is not the one asked for, sent as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly InputFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    readonly detail: string,
    extras: ProblemExtras = {},
  ) {
    super(detail);
    this.errors = extras.errors;
    this.headers = extras.headers ?? {};
  }

  toJSON(): Record<string, unknown> {
    return {
      type: 'about:blank',
      title: titles[this.status] ?? 'Error',
      status: this.status,
      detail: this.detail,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}

/** 404 for a thing of the given kind. */
export function notFound(kind: string, id: string | number): Problem {
  return new Problem(404, `There is no ${kind} "${id}".`);
}
