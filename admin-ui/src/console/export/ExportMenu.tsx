import Download from '@mui/icons-material/FileDownloadRounded';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ExportFormat } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ExportProgress } from './ExportProgress';
import { useExport } from './use-export';

interface Props {
  /** Where the table is asked for as a file. */
  path: string;
  /** What the screen shows, as that route takes it, with the screen's own headings. */
  request: () => object;
}

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv'];

/** Everything that matches leaves, not the page: as a workbook to read, or as a CSV for another program. */
export function ExportMenu({ path, request }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { progress, start, cancel } = useExport(path);
  if (progress) return <ExportProgress {...progress} onCancel={cancel} />;
  const choose = (format: ExportFormat): void => {
    setAnchor(null);
    void start(format, request());
  };
  return (
    <>
      <Button
        startIcon={<Download />}
        color="secondary"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
      >
        {translate('export.button')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} dense onClick={() => choose(format)}>
            <ListItemText
              primary={translate(`export.${format}`)}
              secondary={translate(`export.${format}_hint`)}
              slotProps={{ secondary: { sx: { fontSize: 12 } } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
