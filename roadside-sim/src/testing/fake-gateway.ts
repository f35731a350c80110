import { Server, ServerCredentials, type ServerDuplexStream, status } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { connectMethod } from '../client/roadside-service.js';

const { ConnectRequest } = roadside.v1;

type Call = ServerDuplexStream<Uint8Array, roadside.v1.ConnectResponse>;

/** The platform's side of the protocol, kept in memory, with links that break. For tests of the client. */
export class FakeGateway {
  readonly hellos: roadside.v1.Hello[] = [];
  /** Batches by device that said Hello and session, each counted once, in order. */
  readonly batches = new Map<string, roadside.v1.Batch[]>();
  readonly results: roadside.v1.CommandResult[] = [];
  readonly malformed: Uint8Array[] = [];
  timeRequests = 0;
  duplicates = 0;
  outOfOrder = 0;
  acknowledge = true;
  window = 32;
  /** Called for each batch that arrives; true breaks the connection before it counts. */
  breaks: () => boolean = () => false;
  readonly #calls = new Set<Call>();
  readonly #server = new Server();

  /** Resolves with the address. */
  async listen(port = 0): Promise<string> {
    this.#server.addService({ Connect: connectMethod }, { Connect: (call: Call) => this.#connect(call) });
    const bound = await new Promise<number>((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, taken) =>
        error ? reject(error) : resolve(taken),
      );
    });
    return `127.0.0.1:${bound}`;
  }

  command(command: roadside.v1.Command.$Properties): void {
    for (const call of this.#calls) call.write(new roadside.v1.ConnectResponse({ command }));
  }

  cutAll(): void {
    for (const call of this.#calls) breakOff(call);
    this.#calls.clear();
  }

  all(): roadside.v1.Batch[] {
    return [...this.batches.values()].flat();
  }

  close(): void {
    this.#server.forceShutdown();
  }

  #connect(call: Call): void {
    let received: roadside.v1.Batch[] = [];
    this.#calls.add(call);
    const send = (body: roadside.v1.ConnectResponse.$Properties) => call.write(new roadside.v1.ConnectResponse(body));
    call.on('data', (bytes: Uint8Array) => {
      if (!this.#calls.has(call)) return;
      let request: roadside.v1.ConnectRequest;
      try {
        request = ConnectRequest.decode(bytes);
      } catch {
        this.malformed.push(bytes);
        return;
      }
      if (request.hello) {
        const hello = new roadside.v1.Hello(request.hello);
        this.hellos.push(hello);
        const key = `${hello.deviceId}/${hello.session}`;
        received = this.batches.get(key) ?? [];
        this.batches.set(key, received);
        const lastSequence = Number(received[received.length - 1]?.sequence ?? 0);
        send({ welcome: { lastSequence, window: { batches: this.window }, timeMs: Date.now() } });
      } else if (request.timeRequest) {
        this.timeRequests += 1;
        const now = Date.now();
        const { deviceSentMs } = request.timeRequest;
        send({ timeResponse: { deviceSentMs: deviceSentMs ?? 0, platformReceivedMs: now, platformSentMs: now } });
      } else if (request.commandResult) {
        this.results.push(new roadside.v1.CommandResult(request.commandResult));
      } else if (request.batch) {
        if (this.breaks()) {
          this.#calls.delete(call);
          breakOff(call);
          return;
        }
        this.#take(received, new roadside.v1.Batch(request.batch));
        const last = received[received.length - 1];
        if (this.acknowledge) send({ ack: { sequence: Number(last?.sequence ?? 0), quarantinedRows: 0 } });
      }
    });
    const gone = () => this.#calls.delete(call);
    call.on('end', () => {
      gone();
      call.end();
    });
    call.on('error', gone);
    call.on('cancelled', gone);
  }

  #take(received: roadside.v1.Batch[], batch: roadside.v1.Batch): void {
    const last = Number(received[received.length - 1]?.sequence ?? 0);
    const sequence = Number(batch.sequence);
    if (sequence <= last) this.duplicates += 1;
    else {
      if (sequence > last + 1) this.outOfOrder += 1;
      received.push(batch);
    }
  }
}

/** Ends a stream as a gateway does that goes down: with a status, and without what was on its way. */
function breakOff(call: Call): void {
  call.emit('error', { code: status.UNAVAILABLE, details: 'broken off' });
}
