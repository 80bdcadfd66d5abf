import { cssVariables } from '../../theme/css-variables';
import { dark, light, type Tokens } from '../../theme/tokens';

const variables = (tokens: Tokens): string =>
  Object.entries(cssVariables(tokens))
    .map(([name, value]) => `${name}:${value};`)
    .join('');

/** The product's colours as custom properties; the phone's own setting chooses light or dark. */
export function applyTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root{${variables(light)}}@media (prefers-color-scheme: dark){:root{${variables(dark)}}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
