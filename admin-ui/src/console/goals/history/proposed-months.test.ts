import type { GoalGrid, TargetProposal } from '@rumbo/config/api';
import { proposedMonths } from './proposed-months';

type Cell = [family: number | null, responsible: number | null, standing: string | null, proposed?: string | null];

/** Only what the sum looks at. */
const january = (cells: Cell[]) => {
  const named = (id: number | null) => (id === null ? null : { id, label: String(id) });
  const rows = cells.map(([family, responsible, target]) => ({
    family: named(family),
    responsible: named(responsible),
    months: [{ target }],
  }));
  const proposal = {
    cells: cells
      .filter(([, , , value]) => value !== undefined)
      .map(([family, responsible, , value]) => ({ family, responsible, month: '2026-01', value })),
  };
  const grid = { rows, meta: { year: 2026 } };
  return proposedMonths(grid as unknown as GoalGrid, proposal as TargetProposal)[0];
};

test('responsibles are added; what nobody proposed a value for stays in the sum', () => {
  expect(
    january([
      [null, 1, '10', '12'],
      [null, 2, '20', null],
    ]),
  ).toEqual({ before: '30', after: '32' });
});

test('the whole stands for its parts, and a responsible for their families: the same money counts once', () => {
  const parts: Cell[] = [
    [null, 1, '10', '12'],
    [7, 1, '4', '5'],
    [7, 2, '3', '6'],
  ];
  expect(january([[null, null, '50', '60'], ...parts])).toEqual({ before: '50', after: '60' });
  expect(january(parts)).toEqual({ before: '13', after: '18' });
});

test('rows the proposal is not about are left out, and nothing at all is null', () => {
  expect(
    january([
      [null, 1, '10'],
      [7, null, null, '5'],
    ]),
  ).toEqual({ before: null, after: '5' });
  expect(january([[null, 1, '10']])).toEqual({ before: null, after: null });
});
