export * from './calendar-days';
export * from './rule';
export * from './today';
export * from './words';
