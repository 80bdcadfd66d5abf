import type * as es from './es-record';
import type { SameKeys } from './same-keys';

export const attachments: SameKeys<typeof es.attachments> = {
  title: 'Files',
  add: 'Attach',
  empty: 'Drop photos or documents here, paste them or attach them. Up to 10 MB each.',
  drop_now: 'Drop the files here',
  sending: 'Sending %{name}…',
  failed: '%{name}: %{reason}',
  forget: 'Dismiss the notice about %{name}',
  open: 'Look at %{name}',
  download: 'Download %{name}',
  delete: 'Delete %{name}',
  deleted: '%{name} deleted',
  problems: {
    'attachment-too-large': 'it is larger than 10 MB. Send a smaller one.',
    'attachment-kind': 'it is no image, PDF, Office file or text. Send it as one of those.',
  },
};
