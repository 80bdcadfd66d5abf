import { doneAgain, emptyStack, recorded, takenBack } from './undo';

test('steps are taken back newest first, and done again in their order', () => {
  let stack = recorded(recorded(emptyStack<string>(), 'a'), 'b');
  stack = takenBack(takenBack(stack, 'b again'), 'a again');
  expect(stack).toEqual({ done: [], undone: ['b again', 'a again'] });
  stack = doneAgain(stack, 'a back');
  expect(stack).toEqual({ done: ['a back'], undone: ['b again'] });
});

test('a new step forgets what had been taken back', () => {
  const stack = takenBack(recorded(emptyStack<string>(), 'a'), 'a again');
  expect(recorded(stack, 'c')).toEqual({ done: ['c'], undone: [] });
});

test('only the last hundred steps are kept', () => {
  let stack = emptyStack<number>();
  for (let nth = 0; nth < 130; nth += 1) stack = recorded(stack, nth);
  expect([stack.done.length, stack.done[0], stack.done.at(-1)]).toEqual([100, 30, 129]);
});
