export { feedPaths } from './feeds/feed-paths.js';
export { Gateway, GatewayModule, type GatewayOptions } from './gateway-module.js';
