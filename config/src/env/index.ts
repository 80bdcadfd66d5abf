export * from './read';
export * from './settings';
