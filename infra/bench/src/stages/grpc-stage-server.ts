import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { CONNECT_PATH } from '../load/device-stream.js';

const { ConnectResponse } = roadside.v1;
const WINDOW = 64;

export type FrameCall = ServerDuplexStream<Buffer, Buffer>;

/**
 * The service as bare as grpc-js lets it be: octets in, an acknowledgement out for each frame. `onFrame` gets the whole frame
 * (a ConnectRequest) and decides when it is acknowledged.
 */
export async function openFrameServer(
  onFrame: (frame: Buffer, acknowledge: () => void, call: FrameCall) => void,
): Promise<{ address: string; close(): void }> {
  const server = new Server({ 'grpc.max_receive_message_length': 8 << 20 });
  const same = (bytes: Buffer) => bytes;
  server.addService(
    {
      connect: {
        path: CONNECT_PATH,
        requestStream: true,
        responseStream: true,
        requestSerialize: same,
        requestDeserialize: same,
        responseSerialize: same,
        responseDeserialize: same,
      },
    },
    {
      connect: (call: FrameCall) => {
        let sequence = -1;
        call.on('data', (frame: Buffer) => {
          sequence++;
          if (sequence === 0) call.write(encode({ welcome: { window: { batches: WINDOW } } }));
          else {
            const number = sequence;
            onFrame(frame, () => call.write(encode({ ack: { sequence: number } })), call);
          }
        });
        call.on('end', () => call.end());
        call.on('error', () => undefined);
      },
    },
  );
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

function encode(response: roadside.v1.IConnectResponse): Buffer {
  return Buffer.from(ConnectResponse.encode(response).finish());
}
