import type { Attachment } from '@rumbo/config/api';
import { useState } from 'react';
import { download } from '../../data/download';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { Sheet } from '../layout/Sheet';
import { useFileUrl } from './use-file-url';

/** Kinds that every browser draws; others are fetched as files. */
const isPicture = ({ mime }: Attachment): boolean => /^image\/(jpeg|png|webp|gif)$/.test(mime);

/** The photos and files of something that happened. */
export function EntryFiles({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <div className="entry-files">
      {files.map((file) =>
        isPicture(file) ? <Picture key={file.id} file={file} /> : <Paper key={file.id} file={file} />,
      )}
    </div>
  );
}

function Picture({ file }: { file: Attachment }) {
  const { t } = useI18n();
  const url = useFileUrl(file.id);
  const [isOpen, setOpen] = useState(false);
  if (!url) return <p className="label">{t.activity.unread(file.name)}</p>;
  return (
    <>
      <button
        type="button"
        className="entry-photo"
        aria-label={t.activity.open(file.name)}
        onClick={() => setOpen(true)}
      >
        <img src={url} alt="" />
      </button>
      {isOpen && (
        <Sheet title={file.name} onClose={() => setOpen(false)}>
          <img className="entry-photo-whole" src={url} alt={file.name} />
        </Sheet>
      )}
    </>
  );
}

const Paper = ({ file }: { file: Attachment }) => (
  <button type="button" className="button" onClick={() => void download(`/api/attachments/${file.id}/file`, file.name)}>
    <Icon name="file" size={18} />
    {file.name}
  </button>
);
