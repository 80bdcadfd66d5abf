export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The chosen language, else the phone's first one we speak, else Spanish. */
export function pickLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const known = (tag: string) => LANGUAGES.find((language) => tag.toLowerCase().startsWith(language));
  return known(chosen ?? '') ?? preferred.map(known).find((language) => language !== undefined) ?? 'es';
}
