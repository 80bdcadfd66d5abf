import Back from '@mui/icons-material/ArrowBackRounded';
import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { LineOrigin } from './LineOrigin';
import { NumberRows } from './NumberRows';
import { useTrace } from './use-trace';

const WIDTH = 820;

/** "Rastro": how a number is made and the rows it is made of, and for a row its file line and mail. */
export default function TraceDrawer() {
  const translate = useTranslate();
  const { question, lineId, open, back, close } = useTrace();
  return (
    <Drawer
      anchor="right"
      open={question !== null || lineId !== null}
      onClose={close}
      // Also over a dialog whose number was pressed.
      sx={{ zIndex: 'modal' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': translate('trace.title'),
          sx: { width: { xs: '100%', sm: WIDTH }, maxWidth: '100%' },
        },
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        {back && (
          <IconButton size="small" edge="start" onClick={back} aria-label={translate('trace.back')}>
            <Back fontSize="small" />
          </IconButton>
        )}
        <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
          {translate(lineId ? 'trace.origin' : 'trace.title')}
        </Typography>
        <IconButton autoFocus size="small" edge="end" onClick={close} aria-label={translate('common.close')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {lineId ? (
        <LineOrigin lineId={lineId} />
      ) : (
        question && <NumberRows key={JSON.stringify(question)} question={question} onOpen={open} />
      )}
    </Drawer>
  );
}
