export { apiFigures } from './api-figures.js';
export { ApiModule } from './api-module.js';
export type { ApiOptions, DemoLogin } from './api-options.js';
export { describeLogins } from './auth/describe-logins.js';
export { type AccountSettings, demoLogins, ensureAccounts } from './auth/ensure-accounts.js';
export { countLive } from './live/count-live.js';
export { defaultLiveLimits, type LiveLimits } from './live/live-limits.js';
export { LiveServer } from './live/live-server.js';
