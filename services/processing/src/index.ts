export * from './processing.js';
export * from './processing-module.js';
export * from './require-healthy.js';
