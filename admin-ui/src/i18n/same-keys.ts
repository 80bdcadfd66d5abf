/** The same tree of keys with other words: a key missing in one language fails the build. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
