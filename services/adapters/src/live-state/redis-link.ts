import { createClient, ErrorReply, RESP_TYPES } from 'redis';

/** A command that is not answered by then has failed. */
const ANSWER_TIMEOUT_MS = 2_000;
/** Without a byte for so long the connection is made anew; every connection has an exchange each second. */
const SILENCE_MS = 4_000;
const CONNECT_TIMEOUT_MS = 3_000;
const RETRY_MS = 250;
const REPEAT_ERROR_MS = 10_000;
/** Of commands without an answer yet. */
const MAX_IN_FLIGHT_BYTES = 8 * 2 ** 20;

export interface RedisLinkOptions {
  readonly url: string;
  /** Told that Redis is away or refuses; the same thing at most each 10 s. */
  readonly onError: (error: Error) => void;
}

/**
 * One connection that is made again whenever it breaks. Nobody waits long for it: while Redis is away, commands fail at once, and
 * none waits more than 2 s for its answer.
 */
export class RedisLink {
  /** How often a connection was made. */
  connections = 0;
  private readonly client: ReturnType<RedisLink['createClient']>;
  private readonly inFlight = new Set<Promise<void>>();
  private inFlightBytes = 0;
  private readonly toldMs = new Map<string, number>();
  private refused: Error | undefined;
  private silent = false;
  private closed = false;

  private constructor(private readonly options: RedisLinkOptions) {
    this.client = this.createClient();
    this.client.on('error', (error: Error) => this.tell(error));
    this.client.on('ready', () => {
      this.connections++;
      this.refused = undefined;
      this.silent = false;
    });
  }

  /** Resolves when connected or refused, or after 3 s; what is not connected goes on trying. */
  static async open(options: RedisLinkOptions): Promise<RedisLink> {
    const link = new RedisLink(options);
    const decided = new Promise<void>((resolve) => {
      link.client.once('ready', resolve);
      link.client.on('error', (error: Error) => {
        if (!(error instanceof ErrorReply) || error.message.startsWith('LOADING')) return;
        link.refused = error;
        resolve();
      });
      setTimeout(resolve, CONNECT_TIMEOUT_MS).unref();
    });
    // It rejects when the link is closed before there was a connection.
    link.client.connect().catch(() => {});
    await decided;
    return link;
  }

  /** Why Redis, which is there, does not take us, e.g. because of the password. */
  get refusal(): Error | undefined {
    return this.refused;
  }

  get usable(): boolean {
    return this.client.isReady && !this.silent && !this.closed;
  }

  /** Bulk strings come as Buffers when `bytes`, as strings otherwise. */
  async send(command: readonly (string | Buffer)[], bytes = false): Promise<unknown> {
    if (!this.usable) throw new Error('Redis is away');
    const typeMapping = bytes ? { [RESP_TYPES.BLOB_STRING]: Buffer } : {};
    const answer = this.client.sendCommand(command, { typeMapping });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.silent = true;
        reject(new Error(`Redis has not answered for ${ANSWER_TIMEOUT_MS} ms`));
      }, ANSWER_TIMEOUT_MS);
    });
    answer.then(
      () => {
        this.silent = false;
      },
      () => {},
    );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends without waiting for the answer, unless much is on its way already. Does nothing while Redis is away. */
  async post(sizeBytes: number, send: () => Promise<unknown>): Promise<void> {
    while (this.inFlightBytes > MAX_IN_FLIGHT_BYTES && this.usable) await Promise.race(this.inFlight);
    if (!this.usable) return;
    this.inFlightBytes += sizeBytes;
    const sent: Promise<void> = send().then(
      () => {},
      (error: Error) => this.tell(error),
    );
    this.inFlight.add(sent);
    void sent.then(() => {
      this.inFlight.delete(sent);
      this.inFlightBytes -= sizeBytes;
    });
  }

  tell(error: Error): void {
    if (this.closed) return;
    const nowMs = performance.now();
    const lastMs = this.toldMs.get(error.message) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastMs < REPEAT_ERROR_MS) return;
    if (this.toldMs.size > 100) this.toldMs.clear();
    this.toldMs.set(error.message, nowMs);
    this.options.onError(new Error(`Live state in Redis: ${error.message}`, { cause: error }));
  }

  /** Waits for what is on its way. */
  async close(): Promise<void> {
    await Promise.all(this.inFlight);
    this.closed = true;
    this.client.destroy();
  }

  private createClient() {
    return createClient({
      url: this.options.url,
      RESP: 2,
      name: 'luyun',
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_TIMEOUT_MS,
        socketTimeout: SILENCE_MS,
        reconnectStrategy: () => RETRY_MS,
      },
    });
  }
}
