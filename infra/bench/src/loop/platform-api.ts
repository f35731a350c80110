import { setTimeout as pause } from 'node:timers/promises';

/** What the API says of one junction's control, as far as a run needs it. */
export interface ControlNow {
  readonly junctionId: string;
  readonly state: 'asked' | 'on' | 'off';
  readonly now: {
    readonly mode: string;
    readonly why: string | null;
    readonly decidedMs: number;
    readonly decisionId: string;
    readonly commandId: string | null;
  } | null;
}

interface Command {
  readonly id: string;
  readonly state: string;
  readonly closed: boolean;
  readonly done: boolean;
}

const LOOK_MS = 100;

/** The platform's HTTP API as two engineers use it. */
export class PlatformApi {
  private constructor(
    private readonly url: string,
    private readonly tokens: readonly [string, string],
  ) {}

  static async login(url: string, password: string): Promise<PlatformApi> {
    const token = async (name: string, secret: string) =>
      ((await send(url, undefined, 'POST', '/login', { name, password: secret })) as { token: string }).token;
    const admin = await token('admin', password);
    const second = { name: 'Second', password: `${password} of another`, role: 'engineer' };
    await send(url, admin, 'POST', '/accounts', second);
    return new PlatformApi(url, [admin, await token(second.name, second.password)]);
  }

  get token(): string {
    return this.tokens[0];
  }

  get<T>(path: string): Promise<T> {
    return send(this.url, this.tokens[0], 'GET', path) as Promise<T>;
  }

  post<T>(path: string, body: object): Promise<T> {
    return send(this.url, this.tokens[0], 'POST', path, body) as Promise<T>;
  }

  /** Asks a controller what it holds; resolves when it has answered. */
  async readProgramme(deviceId: string): Promise<void> {
    const asked = { requestId: `loop ${deviceId}`, deviceId, content: { kind: 'read-programme' } };
    let command = await this.post<Command>('/commands', asked);
    while (!command.closed) {
      await pause(LOOK_MS);
      command = await this.get<Command>(`/commands/${command.id}`);
    }
    if (!command.done) throw new Error(`the programme of ${deviceId} was not read: ${command.state}`);
  }

  /** One asks for control, the other agrees. */
  async control(junctionId: string): Promise<void> {
    const path = `/control/${encodeURIComponent(junctionId)}`;
    await send(this.url, this.tokens[0], 'PUT', path, { enabled: true, reason: 'bench' });
    await send(this.url, this.tokens[1], 'POST', `${path}/decision`, { agrees: true });
  }

  async controls(): Promise<readonly ControlNow[]> {
    return (await this.get<{ items: readonly ControlNow[] }>('/control')).items;
  }
}

async function send(url: string, token: string | undefined, method: string, path: string, body?: object) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}
