export { Gateway, GatewayModule, type GatewayOptions } from './gateway-module.js';
