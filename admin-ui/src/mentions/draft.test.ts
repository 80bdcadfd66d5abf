import { bodyOf, choose, draftOf, searchAt } from './draft';

const ana = { id: 12, label: 'Ana' };
const vera = { id: 7, label: 'Ana Vera' };

test('a stored comment is edited with names and stored with numbers again', () => {
  const body = 'Hola @[Ana Vera](u7), y @[Ana](u12).';
  expect(draftOf(body)).toEqual({ text: 'Hola @Ana Vera, y @Ana.', people: [vera, ana] });
  expect(bodyOf(draftOf(body))).toBe(body);
});

test('only names of people who were chosen become mentions, and only whole ones', () => {
  expect(bodyOf({ text: ' @Ana, no @Anabel ni @Beto ', people: [ana] })).toBe('@[Ana](u12), no @Anabel ni @Beto');
  expect(bodyOf({ text: 'x@y.com', people: [] })).toBe('x@y.com');
});

test.each<[string, ReturnType<typeof searchAt>]>([
  ['@', { from: 0, search: '' }],
  ['Hola @An', { from: 5, search: 'An' }],
  ['Hola @Ana Ve', { from: 5, search: 'Ana Ve' }],
  ['¿@jo', { from: 1, search: 'jo' }],
  ['Hola @Ana Vera dijo', null],
  ['correo ana@ve', null],
  ['Hola', null],
])('what is searched for at the end of "%s"', (text, found) => {
  expect(searchAt(text, text.length)).toEqual(found);
});

test('a chosen person takes the place of what was searched for', () => {
  expect(choose({ text: 'Hola @an y más', people: [] }, { from: 5, caret: 8, person: vera })).toEqual({
    draft: { text: 'Hola @Ana Vera y más', people: [vera] },
    caret: 15,
  });
});
