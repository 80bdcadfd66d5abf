import { z } from 'zod';

/** A row in a query, by its documentId or its number. */
export const reference = z.string().regex(/^([1-9][0-9]{0,8}|[a-z0-9]{20,32})$/, 'write an id');

/** In a body a number may stay a number. */
export const anyReference = z.union([reference, z.number().int().positive().transform(String)]);
