export { events, roadside } from './messages.js';
export { live } from './live.js';
export * from './columns.js';
