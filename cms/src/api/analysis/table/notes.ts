/** rumbo.client_index.n1…n4 → why an index has no value, or that a difference stands in a percentage's place. */
export const NOTES = { n: 'new', z: 'none', x: 'no-data', d: 'difference' } as const;
