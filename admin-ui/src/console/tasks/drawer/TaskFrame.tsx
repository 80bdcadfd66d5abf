import Close from '@mui/icons-material/CloseRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type MutableRefObject, type ReactNode, useEffect, useId } from 'react';
import { Form, type RaRecord, useTranslate } from 'react-admin';
import { type FieldValues, useFormState } from 'react-hook-form';

/** How a task's form stands in the drawer around it. */
export interface Frame {
  /** Kept up to date by the form: there is something that closing would lose. */
  isChanged: MutableRefObject<boolean>;
  /** Closes without a question. */
  onDone: () => void;
  onLeave: () => void;
}

interface Props extends Frame {
  title: string;
  record: Partial<RaRecord>;
  isSaving: boolean;
  submitLabel: string;
  /** Messages by field when the server refuses, else nothing. */
  onSubmit: (values: FieldValues) => Promise<object | undefined>;
  /** Beside the title. */
  actions?: ReactNode;
  /** Beside the button that saves. */
  more?: ReactNode;
  /** The inputs. */
  children: ReactNode;
  /** Below the form, no part of it. */
  below?: ReactNode;
}

/** Heading, form and buttons of a task in its drawer; Ctrl or ⌘ with Enter saves from any field. */
export function TaskFrame({ title, actions, more, below, children, onLeave, ...form }: Props) {
  const translate = useTranslate();
  const formId = useId();
  return (
    <>
      <Box
        component="header"
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5, px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="h3" component="h2" noWrap sx={{ flex: 1 }}>
          {title}
        </Typography>
        {actions}
        <IconButton size="small" edge="end" onClick={onLeave} aria-label={translate('common.close')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          (event.target as Element).closest<HTMLFormElement>(`form[id="${formId}"]`)?.requestSubmit();
        }}
        sx={{ flex: 1, overflowY: 'auto', p: 2 }}
      >
        <Form id={formId} record={form.record} onSubmit={form.onSubmit} noValidate>
          <ChangeWatch isChanged={form.isChanged} />
          {children}
        </Form>
        {below && <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>{below}</Box>}
      </Box>
      <Box
        component="footer"
        sx={{ display: 'flex', gap: 1, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider', flexWrap: 'wrap' }}
      >
        <Button type="submit" form={formId} variant="contained" disabled={form.isSaving}>
          {form.isSaving ? translate('common.saving') : form.submitLabel}
        </Button>
        <Button variant="outlined" onClick={onLeave}>
          {translate('common.cancel')}
        </Button>
        <Box sx={{ ml: 'auto' }}>{more}</Box>
      </Box>
    </>
  );
}

function ChangeWatch({ isChanged }: Pick<Frame, 'isChanged'>) {
  const { isDirty } = useFormState();
  useEffect(() => {
    isChanged.current = isDirty;
  }, [isChanged, isDirty]);
  return null;
}
