import MenuIcon from '@mui/icons-material/MenuRounded';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { DESK } from '../../theme/theme';
import { PageSkeleton } from '../display/PageSkeleton';
import { ScreenBoundary } from '../display/ScreenBoundary';
import { useTaskDrawer } from '../tasks/drawer/use-task-drawer';
import { useTrace } from '../trace/use-trace';
import { Bell } from './Bell';
import { Brand } from './Brand';
import { BusyBanner } from './BusyBanner';
import { SIDEBAR_WIDTH, Sidebar } from './Sidebar';

const TaskDrawer = lazy(() => import('../tasks/drawer/TaskDrawer'));
const TraceDrawer = lazy(() => import('../trace/TraceDrawer'));

/** The frame: sidebar beside the page on desks, behind a button on phones. */
export function Shell({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const isDesk = useMediaQuery((theme) => theme.breakpoints.up(DESK));
  const [open, setOpen] = useState(false);
  const { question, lineId } = useTrace();
  const { id: openTask } = useTaskDrawer();
  const isTracing = question !== null || lineId !== null;

  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'fixed',
          zIndex: 2000,
          top: 8,
          left: -9999,
          p: 1,
          bgcolor: 'background.paper',
          '&:focus': { left: 8 },
        }}
      >
        {translate('nav.skip')}
      </Box>
      {isDesk ? (
        <Box
          sx={{
            width: SIDEBAR_WIDTH,
            flexShrink: 0,
            borderRight: 1,
            borderColor: 'divider',
            position: 'sticky',
            top: 0,
            height: '100vh',
          }}
        >
          <Sidebar bell={<Bell />} />
        </Box>
      ) : (
        <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { sx: { width: SIDEBAR_WIDTH + 32 } } }}>
          <Sidebar onNavigate={() => setOpen(false)} />
        </Drawer>
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        {!isDesk && (
          <Box
            component="header"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1,
              px: 1,
              height: 48,
              borderBottom: 1,
              borderColor: 'divider',
              bgcolor: 'background.paper',
              position: 'sticky',
              top: 0,
              zIndex: 10,
            }}
          >
            <IconButton aria-label={translate('nav.open')} onClick={() => setOpen(true)}>
              <MenuIcon />
            </IconButton>
            <Brand />
            <Box sx={{ ml: 'auto' }}>
              <Bell />
            </Box>
          </Box>
        )}
        <BusyBanner />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{
            flex: 1,
            px: { xs: 2, md: 4 },
            py: { xs: 2, md: 3 },
            width: '100%',
            maxWidth: 1440,
            mx: 'auto',
            outline: 'none',
          }}
        >
          <ScreenBoundary resetKey={pathname}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </ScreenBoundary>
        </Box>
      </Box>
      <Suspense>
        {openTask !== null && <TaskDrawer />}
        {isTracing && <TraceDrawer />}
      </Suspense>
    </Box>
  );
}
