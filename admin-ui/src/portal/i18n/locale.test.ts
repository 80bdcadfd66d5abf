import { pickLanguage } from './locale';

describe('pickLanguage', () => {
  it.each([
    ['en', ['es-EC'], 'en'],
    [null, ['fr-FR', 'en-GB', 'es-CL'], 'en'],
    [null, ['es-CL'], 'es'],
    [null, ['fr-FR'], 'es'],
    ['xx', [], 'es'],
  ] as const)('chosen %s, phone %j: %s', (chosen, preferred, language) => {
    expect(pickLanguage(chosen, preferred)).toBe(language);
  });
});
