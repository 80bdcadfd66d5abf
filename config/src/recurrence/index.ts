export * from './rule';
export * from './today';
export * from './words';
