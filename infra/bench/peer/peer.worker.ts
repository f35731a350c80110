import { live } from '@luyun/proto/live';

/** As a page would do it that has not thought of it: the worker decodes, and tells the page objects. */
const socket = new WebSocket(`${self.location.origin.replace('http', 'ws')}/api/v1/live`);
socket.binaryType = 'arraybuffer';
socket.onmessage = (message) => {
  const frame = live.v1.Frame.decode(new Uint8Array(message.data as ArrayBuffer));
  const rows = frame.tracks.flatMap((tracks) => {
    const count = tracks.rows ?? 0;
    const view = (octets: Uint8Array | null | undefined) => new DataView((octets ?? new Uint8Array()).slice().buffer);
    const [latitude, longitude, heading, kind] = [tracks.latitude, tracks.longitude, tracks.heading, tracks.kind].map(
      view,
    );
    return Array.from({ length: count }, (_, i) => ({
      position: [(longitude?.getInt32(i * 4, true) ?? 0) * 1e-7, (latitude?.getInt32(i * 4, true) ?? 0) * 1e-7],
      headingDeg: (heading?.getUint16(i * 2, true) ?? 0) * 0.0125,
      kind: kind?.getUint8(i) ?? 0,
    }));
  });
  if (rows.length > 0) self.postMessage(rows);
};
