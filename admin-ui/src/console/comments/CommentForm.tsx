import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { HttpError, useTranslate } from 'react-admin';
import { bodyOf, choose, type Draft, EMPTY_DRAFT } from '../../mentions/draft';
import { useKeptDraft } from '../../mentions/kept-draft';
import { DropForm } from '../attachments/DropForm';
import { PickFiles } from '../attachments/PickFiles';
import { StagedFiles } from '../attachments/StagedFiles';
import { useStagedFiles } from '../attachments/use-staged-files';
import { useErrorText } from '../display/use-error-text';
import { MentionList } from './MentionList';
import type { CommentTarget } from './use-comments';
import { useMentionList } from './use-mention-list';

const MAX_CHARS = 5000;

interface Props {
  target: CommentTarget;
  /** What is there to be changed; without it the draft of a new one is kept until it is sent. */
  start?: Draft;
  submitLabel: string;
  onSubmit: (body: string, files: readonly File[]) => Promise<void>;
  /** Given: a way out without saving. */
  onCancel?: () => void;
  /** False: the text alone is written here. */
  canAttach?: boolean;
  autoFocus?: boolean;
}

/** Where a comment is written: @ offers who can see it, files are dropped or pasted, Ctrl or ⌘ with Enter sends. */
export function CommentForm({
  target,
  start,
  submitLabel,
  onSubmit,
  onCancel,
  canAttach = true,
  autoFocus = false,
}: Props) {
  const translate = useTranslate();
  const errorText = useErrorText();
  const [draft, setDraft] = useKeptDraft(start ? null : `${target.type}.${target.id}`, start);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const list = useMentionList(target, (from, caret, person) => {
    const chosen = choose(draft, { from, caret, person });
    setDraft(chosen.draft);
    requestAnimationFrame(() => field.current?.setSelectionRange(chosen.caret, chosen.caret));
  });
  const staged = useStagedFiles();
  const body = bodyOf(draft);

  const submit = async (): Promise<void> => {
    if (!body || isBusy) return;
    setBusy(true);
    setError('');
    try {
      await onSubmit(body, staged.files);
      setDraft(EMPTY_DRAFT);
      staged.set([]);
    } catch (refused) {
      const names =
        refused instanceof HttpError && refused.body?.code === 'mention-unseen' && refused.body.details.name;
      setError(names ? translate('comments.unseen', { name: names }) : errorText(refused));
    } finally {
      setBusy(false);
    }
  };

  const marked = list.people[list.marked];
  return (
    <DropForm onSubmit={() => void submit()} {...(canAttach && { onFiles: staged.add })}>
      <InputBase
        multiline
        fullWidth
        minRows={2}
        maxRows={12}
        inputRef={field}
        autoFocus={autoFocus}
        value={draft.text}
        disabled={isBusy}
        placeholder={translate('comments.placeholder')}
        onChange={({ target: { value, selectionStart } }) => {
          setDraft({ ...draft, text: value });
          list.look(value, selectionStart ?? value.length);
        }}
        onBlur={list.close}
        onKeyDown={(event) => {
          if (list.onKey(event)) {
            event.preventDefault();
            event.stopPropagation();
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
          else if (event.key === 'Escape') onCancel?.();
        }}
        inputProps={{
          'aria-label': translate('comments.label'),
          'aria-autocomplete': 'list',
          'aria-haspopup': 'listbox',
          'aria-controls': list.isOpen ? listId : undefined,
          'aria-activedescendant': list.isOpen && marked ? `${listId}-${marked.id}` : undefined,
          maxLength: MAX_CHARS,
        }}
        sx={{ px: 1.5, py: 1, fontSize: 14, '& textarea:focus-visible': { outline: 'none' } }}
      />
      {list.isOpen && (
        <MentionList id={listId} anchor={field.current} people={list.people} marked={list.marked} onTake={list.take} />
      )}
      <StagedFiles files={staged.files} onChange={staged.set} />
      <Box sx={{ display: 'flex', gap: 1, px: 1, pb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {canAttach && <PickFiles isSmall onPick={staged.add} />}
        <Typography role="alert" variant="body2" color="error" sx={{ flex: 1, minWidth: 0, px: 0.5 }}>
          {error || staged.problem}
        </Typography>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {translate('ra.action.cancel')}
          </Button>
        )}
        <Button type="submit" size="small" variant="contained" disabled={!body || body.length > MAX_CHARS || isBusy}>
          {submitLabel}
        </Button>
      </Box>
    </DropForm>
  );
}
