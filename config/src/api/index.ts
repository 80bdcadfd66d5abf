export * from './analysis';
export * from './decimal';
export * from './demo';
export * from './health';
export * from './imports';
export * from './meta';
export * from './variables';
export * from './work';
