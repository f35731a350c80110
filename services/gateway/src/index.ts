export { feedPaths } from './feeds/feed-paths.js';
export { gatewayFigures } from './gateway-figures.js';
export { countBatches, countDevices } from './gateway-metrics.js';
export { Gateway, GatewayModule, type GatewayOptions } from './gateway-module.js';
