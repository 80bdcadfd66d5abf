import Drawer from '@mui/material/Drawer';
import { useRef, useState } from 'react';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { ScreenBoundary } from '../../display/ScreenBoundary';
import { ConfirmDialog } from '../../imports/ConfirmDialog';
import { NewTask } from './NewTask';
import { OpenTask } from './OpenTask';
import { useTaskDrawer } from './use-task-drawer';

const WIDTH = 680;

/** One task beside the page it was opened from: new or as it stands, with what people say of it. */
export default function TaskDrawer() {
  const translate = useTranslate();
  const { id, preset, close } = useTaskDrawer();
  const isChanged = useRef(false);
  const [isAsking, setAsking] = useState(false);
  const done = (): void => {
    isChanged.current = false;
    setAsking(false);
    close();
  };
  const leave = (): void => (isChanged.current ? setAsking(true) : done());
  const frame = { isChanged, onDone: done, onLeave: leave };
  return (
    <ResourceContextProvider value="tasks">
      <Drawer
        anchor="right"
        open={id !== null}
        onClose={leave}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': translate(id === 'new' ? 'tasks.make' : 'taskForm.title'),
            sx: { width: { xs: '100%', sm: WIDTH }, maxWidth: '100%' },
          },
        }}
      >
        <ScreenBoundary resetKey={id ?? ''}>
          {id === 'new' && <NewTask preset={preset} {...frame} />}
          {id !== null && id !== 'new' && <OpenTask key={id} id={id} {...frame} />}
        </ScreenBoundary>
      </Drawer>
      <ConfirmDialog
        open={isAsking}
        title={translate('taskForm.leave_title')}
        text={translate('taskForm.leave_text')}
        confirm={translate('taskForm.leave')}
        onConfirm={done}
        onClose={() => setAsking(false)}
      />
    </ResourceContextProvider>
  );
}
