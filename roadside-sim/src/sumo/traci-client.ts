import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, subscriptionAnswer, Type, Variable } from './traci-codes.js';
import { TraciReader, type TraciValue, traciCommand, traciDouble, traciString } from './traci-message.js';

/** A vehicle that is or was on an induction loop; `leaveS` is negative while it is on it. */
export interface LoopVehicle {
  readonly id: string;
  readonly lengthM: number;
  readonly entryS: number;
  readonly leaveS: number;
}

/** Values of one object after a step, by variable. */
export type Subscribed = ReadonlyMap<number, TraciValue | readonly LoopVehicle[]>;

/** What a step brought: by subscription command, then by object. */
export type StepResult = ReadonlyMap<number, ReadonlyMap<string, Subscribed>>;

const CONNECT_FOR_MS = 60_000;
const FOR_EVER = 1e9;

/** A client of SUMO's remote control over TCP. One request at a time; SUMO waits for the next. */
export class TraciClient {
  #chunks: Buffer[] = [];
  #length = 0;
  #waiting: { resolve: (message: Buffer) => void; reject: (error: Error) => void } | undefined;
  #failure: Error | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('SUMO closed the connection')));
  }

  /** Connects as soon as SUMO has loaded its scenario. */
  static async connect(port: number, failed: Promise<never>): Promise<TraciClient> {
    const endMs = performance.now() + CONNECT_FOR_MS;
    for (;;) {
      try {
        return new TraciClient(await Promise.race([open(port), failed]));
      } catch (error) {
        const refused = (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';
        if (!refused || performance.now() > endMs) throw error;
        await Promise.race([pause(100), failed]);
      }
    }
  }

  /** SUMO's own name and version. */
  async version(): Promise<string> {
    const reader = await this.#request([traciCommand(Command.getVersion, Buffer.alloc(0))], [Command.getVersion]);
    reader.commandLength();
    reader.byte();
    reader.integer();
    return reader.string();
  }

  async get(command: number, variable: number, object = ''): Promise<TraciValue> {
    const content = Buffer.concat([Buffer.from([variable]), traciString(object)]);
    const reader = await this.#request([traciCommand(command, content)], [command]);
    reader.commandLength();
    reader.byte();
    reader.byte();
    reader.string();
    return reader.value();
  }

  /** Sets a variable that is a text, such as the lights of a junction. */
  async setText(command: number, variable: number, object: string, text: string): Promise<void> {
    const content = [Buffer.from([variable]), traciString(object), Buffer.from([Type.string]), traciString(text)];
    await this.#request([traciCommand(command, Buffer.concat(content))], [command]);
  }

  /** Asks for variables of objects with every step from now on. */
  async subscribe(command: number, objects: readonly string[], variables: readonly number[]): Promise<void> {
    if (objects.length === 0) return;
    const messages = objects.map((object) =>
      traciCommand(
        command,
        Buffer.concat([
          traciDouble(0),
          traciDouble(FOR_EVER),
          traciString(object),
          Buffer.from([variables.length, ...variables]),
        ]),
      ),
    );
    await this.#request(messages, []);
  }

  /** Goes on to the next step, or until a time of the simulation is reached, s. */
  async step(untilS = 0): Promise<StepResult> {
    const reader = await this.#request(
      [traciCommand(Command.simulationStep, traciDouble(untilS))],
      [Command.simulationStep],
    );
    const result = new Map<number, Map<string, Subscribed>>();
    const count = reader.integer();
    for (let i = 0; i < count; i++) {
      reader.commandLength();
      const domain = reader.byte() - subscriptionAnswer;
      const object = reader.string();
      const values = new Map<number, TraciValue | readonly LoopVehicle[]>();
      for (let variables = reader.byte(); variables > 0; variables--) {
        const variable = reader.byte();
        const failed = reader.byte() !== 0;
        const isLoop =
          domain === Command.subscribeInductionLoop && variable === Variable.lastStepVehicleData && !failed;
        const value = isLoop ? reader.loopVehicles() : reader.value();
        if (!failed) values.set(variable, value);
      }
      const objects = result.get(domain) ?? new Map<string, Subscribed>();
      objects.set(object, values);
      result.set(domain, objects);
    }
    return result;
  }

  async close(): Promise<void> {
    await this.#request([traciCommand(Command.close, Buffer.alloc(0))], []).catch(() => undefined);
    this.socket.destroy();
  }

  /** Sends commands as one message; the reader stands after the status of a single command. */
  async #request(commands: readonly Buffer[], single: readonly number[]): Promise<TraciReader> {
    const body = Buffer.concat(commands);
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    const answered = new Promise<Buffer>((resolve, reject) => {
      if (this.#failure !== undefined) reject(this.#failure);
      else this.#waiting = { resolve, reject };
    });
    this.socket.write(Buffer.concat([length, body]));
    const reader = new TraciReader(await answered);
    if (single.length > 0 || commands.length === 1) checkStatus(reader);
    return reader;
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const first = this.#chunks[0];
    if (this.#length < 4 || first === undefined) return;
    const head = first.length >= 4 ? first : Buffer.concat(this.#chunks);
    const wanted = head.readInt32BE(0);
    if (this.#length < wanted) return;
    const all = this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#chunks = this.#length > wanted ? [all.subarray(wanted)] : [];
    this.#length -= wanted;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(all.subarray(4, wanted));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}

function checkStatus(reader: TraciReader): void {
  reader.commandLength();
  const command = reader.byte();
  const result = reader.byte();
  const text = reader.string();
  if (result !== 0) throw new Error(`SUMO refused command 0x${command.toString(16)}: ${text}`);
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeListener('error', reject);
      resolve(socket);
    });
  });
}
