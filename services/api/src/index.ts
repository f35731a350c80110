export { ApiModule } from './api-module.js';
export type { ApiOptions, DemoLogin } from './api-options.js';
export { type AccountSettings, demoLogins, ensureAccounts } from './auth/ensure-accounts.js';
export { defaultLiveLimits, type LiveLimits } from './live/live-limits.js';
export { type HttpServer, openHttp } from './open-http.js';
