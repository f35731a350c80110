export * from './wire/bad-input.js';
export * from './wire/decode-batch.js';
export * from './wire/decode-columns.js';
export * from './wire/limits.js';
export * from './wire/moving-columns.js';
export * from './wire/plausibility.js';
export * from './wire/quarantined.js';
export * from './wire/received.js';
