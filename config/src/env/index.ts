export * from './imap';
export * from './read';
export * from './settings';
export * from './smtp';
