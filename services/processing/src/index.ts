export * from './processing.js';
export * from './processing-module.js';
