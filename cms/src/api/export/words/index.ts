import { en } from './en';
import { es } from './es';

export type Words = typeof es;

export const WORDS: Record<'es' | 'en', Words> = { es, en };
