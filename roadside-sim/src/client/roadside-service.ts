import type { MethodDefinition } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';

/**
 * `roadside.v1.RoadsideService.Connect`. Requests go in as bytes that are encoded already, so that a batch is encoded
 * once however often it is sent.
 */
export const connectMethod: MethodDefinition<Uint8Array, roadside.v1.ConnectResponse> = {
  path: '/roadside.v1.RoadsideService/Connect',
  requestStream: true,
  responseStream: true,
  requestSerialize: (bytes) => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes)),
  requestDeserialize: (bytes) => bytes,
  responseSerialize: (message) => Buffer.from(roadside.v1.ConnectResponse.encode(message).finish()),
  responseDeserialize: (bytes) => roadside.v1.ConnectResponse.decode(bytes),
};
