import type { clash as es } from './es-clash';
import type { SameKeys } from './same-keys';

export const clash: SameKeys<typeof es> = {
  title: 'Somebody saved changes first',
  by: '%{when}, %{name}: changes were saved. Choose what stays in each field; everything else, yours and theirs, is kept.',
  by_system: '%{when}: it was updated. Choose what stays in each field; everything else is kept.',
  mine: 'Yours',
  theirs: 'What is saved',
  empty: 'empty',
  unlisted: 'Settings (not shown here)',
  chosen: 'What you chose in the form',
  leave: 'Back to the form',
  save: 'Save this way',
};
