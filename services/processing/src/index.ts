export * from './count-failures.js';
export * from './processing.js';
export * from './processing-figures.js';
export * from './processing-module.js';
export * from './require-healthy.js';
