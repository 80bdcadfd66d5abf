export * from './imap';
export * from './mail';
export * from './read';
export * from './settings';
export * from './smtp';
