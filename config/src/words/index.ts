export * as en from './en';
export * as es from './es';
