import type { ServerResponse } from 'node:http';

/** An answer with more to it than its JSON. */
export class Reply<Body> {
  constructor(
    readonly body: Body,
    readonly options: {
      readonly status?: number;
      readonly contentType?: string;
      readonly etag?: string;
      readonly cacheControl?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {}
}

/** An answer that writes itself, for as long as the client listens. What `start` throws before it has written is answered. */
export class StreamReply {
  constructor(readonly start: (response: ServerResponse) => Promise<void>) {}
}
