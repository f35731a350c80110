/** An answer of the platform that is no success. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A device as `POST /devices` takes it. */
export interface NewDevice {
  readonly id: string;
  readonly kind: number;
  readonly name: string;
  readonly longitude?: number;
  readonly latitude?: number;
  readonly speaksFor?: readonly string[];
  readonly maxMessagesPerS?: number;
}

/** The parts of the platform's HTTP API that a simulator needs: login, register of devices, city import. */
export class PlatformHttp {
  #token: string | undefined;

  /**
   * @param token a session token or an API key
   * @param feedsUrl where feeds go: to a gateway, where that has an address of its own
   */
  constructor(
    readonly url: string,
    token?: string,
    private readonly feedsUrl = url,
  ) {
    this.#token = token;
  }

  async login(name: string, password: string): Promise<void> {
    const answer = await this.#request('POST', '/login', JSON.stringify({ name, password }));
    this.#token = (answer as { token?: string }).token;
  }

  /** Password of an account that the platform offers to everybody on its own machine; undefined where it offers none. */
  async demoPassword(name: string): Promise<string | undefined> {
    const { demoLogins } = (await this.#request('GET', '/config')) as {
      demoLogins: readonly { name: string; password: string }[];
    };
    return demoLogins.find((login) => login.name === name)?.password;
  }

  /** Whether a city that is not simulated is in force. */
  async hasRealCity(): Promise<boolean> {
    const { version, simulated } = (await this.#request('GET', '/city')) as { version: number; simulated: boolean };
    return version > 0 && !simulated;
  }

  /** Uploads a city; it becomes the one in force. */
  async importCity(
    format: 'geojson' | 'sumo-net',
    body: string | Uint8Array,
    query: Record<string, string>,
  ): Promise<unknown> {
    const search = new URLSearchParams({ format, ...query });
    return this.#request('POST', `/city/import?${search}`, body, 'application/octet-stream');
  }

  /** Whether the controller of a junction logged anything within [fromMs, toMs). */
  async hasControllerEvents(junctionId: string, fromMs: number, toMs: number): Promise<boolean> {
    const path = `/junctions/${encodeURIComponent(junctionId)}/measures/events?fromMs=${fromMs}&toMs=${toMs}&limit=1`;
    return ((await this.#request('GET', path)) as { items: readonly unknown[] }).items.length > 0;
  }

  /** First and last event of the sample day of a junction, UTC epoch ms; null where it has none. */
  async findSampleDay(junctionId: string): Promise<{ readonly fromMs: number; readonly toMs: number } | null> {
    const path = `/junctions/${encodeURIComponent(junctionId)}/measures`;
    return ((await this.#request('GET', path)) as { sampleDay: { fromMs: number; toMs: number } | null }).sampleDay;
  }

  /** Imports a part of the sample day of a junction. */
  async importSampleDay(junctionId: string, body: string): Promise<void> {
    const path = `/junctions/${encodeURIComponent(junctionId)}/controller-log?sample=true`;
    await this.#request('POST', path, body, 'application/octet-stream');
  }

  /** Registers the device; its credential, or undefined where it is known already. */
  async register(device: NewDevice): Promise<string | undefined> {
    try {
      return credentialOf(await this.#request('POST', '/devices', JSON.stringify({ ...device, simulated: true })));
    } catch (error) {
      if (error instanceof PlatformError && error.status === 409) return undefined;
      throw error;
    }
  }

  /** Registers the device, or gives it a new credential where it is known. */
  async credential(device: NewDevice): Promise<string> {
    const made = await this.register(device);
    if (made !== undefined) return made;
    return credentialOf(await this.#request('POST', `/devices/${encodeURIComponent(device.id)}/credential`, '{}'));
  }

  /** Session token or API key, once there is one. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Hands in what an evaluation found; the one of the same name before is replaced. */
  async putEvaluation(id: string, evaluation: unknown): Promise<void> {
    await this.#request('PUT', `/evaluations/${encodeURIComponent(id)}`, JSON.stringify(evaluation));
  }

  /** Sends a report of the TOCC through the HTTP feed, as the device whose credential it is. */
  async feedTocc(deviceId: string, credential: string, report: unknown): Promise<void> {
    const bearer = `${deviceId}:${credential}`;
    await this.#request('POST', '/feeds/tocc', JSON.stringify(report), 'application/json', bearer, this.feedsUrl);
  }

  async #request(
    method: string,
    path: string,
    body?: string | Uint8Array,
    type = 'application/json',
    bearer = this.#token,
    url = this.url,
  ): Promise<unknown> {
    const headers: Record<string, string> = { 'content-type': type };
    if (bearer !== undefined) headers.authorization = `Bearer ${bearer}`;
    let response: Response;
    try {
      response = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body !== undefined && { body }) });
    } catch (error) {
      throw new PlatformError(0, `the platform does not answer at ${url} (${causeOf(error)})`);
    }
    const text = await response.text();
    if (!response.ok) throw new PlatformError(response.status, `${method} ${path}: ${problemOf(text, response)}`);
    return text === '' ? {} : JSON.parse(text);
  }
}

function credentialOf(answer: unknown): string {
  const credential = (answer as { credential?: unknown }).credential;
  if (typeof credential !== 'string') throw new PlatformError(0, 'the platform gave no credential');
  return credential;
}

function problemOf(text: string, response: Response): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return detail ?? title ?? `${response.status}`;
  } catch {
    return `${response.status} ${response.statusText}`;
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error ? cause.message : String(error);
}
