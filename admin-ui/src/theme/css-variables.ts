import type { Tokens } from './tokens';

/** The product's colours as custom properties: `accentSoft` is --accent-soft. For what is styled by plain CSS. */
export const cssVariables = (tokens: Tokens): Record<`--${string}`, string> =>
  Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
