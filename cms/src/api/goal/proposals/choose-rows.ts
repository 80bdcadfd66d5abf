import type { ProposeInput } from '@rumbo/config/api';
import { responsibleNames } from '../plan/names';
import { seesCompany } from '../plan/plan';
import type { Sheet } from '../plan/read-sheet';

/** Which rows (family, responsible; 0: all) a proposal is for: what was asked for; else the rows that have targets; else every responsible over all families. */
export async function chooseRows({ families, responsibles }: ProposeInput, sheet: Sheet): Promise<[number, number][]> {
  const everybody = async () => [...(await responsibleNames(sheet.responsibles)).keys()];
  if (!families && !responsibles) {
    const all = [0, ...sheet.responsibles].filter((id) => id > 0 || seesCompany());
    const planned = [0, ...sheet.families].flatMap((family) =>
      all
        .filter((responsible) => sheet.months.some((month) => sheet.target(family, responsible, month) !== null))
        .map((responsible): [number, number] => [family, responsible]),
    );
    if (planned.length > 0) return planned;
  }
  const people = responsibles?.map((id) => id ?? 0) ?? (await everybody());
  return (families ?? [null]).flatMap((family) => people.map((person): [number, number] => [family ?? 0, person]));
}
