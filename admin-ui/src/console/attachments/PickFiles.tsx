import Clip from '@mui/icons-material/AttachFileRounded';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

/** What the server takes (cms/src/api/attachment/kinds); it looks at the bytes itself. */
const ACCEPT =
  'image/jpeg,image/png,image/gif,image/webp,image/heic,image/avif,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.msg,.csv,.tsv,.txt';

interface Props {
  onPick: (files: File[]) => void;
  /** A clip alone, for where there is little room. */
  isSmall?: boolean;
}

/** Opens the device's own choice of files: on phones, the camera too. */
export function PickFiles({ onPick, isSmall = false }: Props) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => input.current?.click();
  return (
    <>
      {isSmall ? (
        <IconButton size="small" aria-label={translate('attachments.add')} onClick={open}>
          <Clip sx={{ fontSize: 18 }} />
        </IconButton>
      ) : (
        <Button size="small" startIcon={<Clip />} onClick={open}>
          {translate('attachments.add')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label={translate('attachments.add')}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
