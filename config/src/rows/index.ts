/** What reading a file needs of the contracts: a process that lives for one file should not wait for their schemas. */
export * from './rejects-columns';
export * from './sales-fields';
export * from './staged-rows';
