import type { ServiceDefinition } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';

const { ConnectRequest, ConnectResponse } = roadside.v1;

/** What a device sent: a batch still as octets, because they go to the log as they are. */
export type DeviceFrame =
  | { readonly kind: 'batch'; readonly bytes: Uint8Array }
  | { readonly kind: 'message'; readonly message: roadside.v1.ConnectRequest }
  | { readonly kind: 'malformed'; readonly bytes: Uint8Array };

const BATCH_TAG = (2 << 3) | 2;
/** Hello, results of commands and time requests are small. */
const MAX_MESSAGE_BYTES = 64 * 1024;

/** Takes the outer message apart. Never throws: one malformed frame must not end a device's stream. */
export function readDeviceFrame(bytes: Buffer): DeviceFrame {
  if (bytes[0] === BATCH_TAG) {
    const batch = soleField(bytes);
    return batch ? { kind: 'batch', bytes: batch } : { kind: 'malformed', bytes };
  }
  if (bytes.length > MAX_MESSAGE_BYTES) return { kind: 'malformed', bytes };
  try {
    return { kind: 'message', message: ConnectRequest.decode(bytes) };
  } catch {
    return { kind: 'malformed', bytes };
  }
}

/** The octets of a message whose only field is length-delimited, with a one-octet tag. */
function soleField(bytes: Buffer): Uint8Array | undefined {
  let length = 0;
  let at = 1;
  for (let shift = 0; ; shift += 7) {
    const octet = bytes[at++];
    if (octet === undefined || shift > 28) return undefined;
    length += (octet & 0x7f) * 2 ** shift;
    if (octet < 0x80) break;
  }
  return at + length === bytes.length ? bytes.subarray(at) : undefined;
}

/** RoadsideService for grpc-js, with batches left encoded. */
export const roadsideService = {
  connect: {
    path: '/roadside.v1.RoadsideService/Connect',
    requestStream: true,
    responseStream: true,
    requestSerialize: (message: roadside.v1.IConnectRequest) => Buffer.from(ConnectRequest.encode(message).finish()),
    requestDeserialize: readDeviceFrame,
    responseSerialize: (message: roadside.v1.IConnectResponse) => Buffer.from(ConnectResponse.encode(message).finish()),
    responseDeserialize: (bytes: Buffer) => ConnectResponse.decode(bytes),
  },
} satisfies ServiceDefinition;
