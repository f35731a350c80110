import type { OutgoingBatch } from '../client/device-client.js';

/** Takes a batch of the device named in it. */
export type Emit = (batch: OutgoingBatch & { readonly deviceId: string }) => void;
