import Delete from '@mui/icons-material/DeleteOutlineRounded';
import Edit from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { draftOf } from '../../mentions/draft';
import { AttachmentList } from '../attachments/AttachmentList';
import { useFormat } from '../display/use-format';
import { CommentForm } from './CommentForm';
import { CommentText } from './CommentText';
import type { Comment, CommentTarget } from './use-comments';

/** A comment is stamped twice as it is made; what is farther apart was edited. */
const EDITED_MS = 1_000;

interface Props {
  comment: Comment;
  target: CommentTarget;
  isOwn: boolean;
  onEdit: (body: string) => Promise<void>;
  onRemove: () => void;
  /** A file of it is gone. */
  onChange: () => unknown;
}

/** Who said what, and when; one's own can be edited and deleted. */
export function CommentItem({ comment, target, isOwn, onEdit, onRemove, onChange }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { body, author, createdAt, updatedAt, attachments } = comment;
  const isEdited = Date.parse(updatedAt) - Date.parse(createdAt) > EDITED_MS;
  return (
    <Box component="li" sx={{ listStyle: 'none', py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {author?.displayName || translate('comments.somebody')}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          <time dateTime={createdAt} title={format.moment(createdAt)}>
            {format.ago(createdAt, Date.now())}
          </time>
          {isEdited && <span title={format.moment(updatedAt)}> · {translate('comments.edited')}</span>}
        </Typography>
        {isOwn && !isEditing && (
          <Box sx={{ ml: 'auto', display: 'flex' }}>
            <IconButton size="small" aria-label={translate('comments.edit')} onClick={() => setEditing(true)}>
              <Edit sx={{ fontSize: 16 }} />
            </IconButton>
            <IconButton size="small" aria-label={translate('comments.delete')} onClick={onRemove}>
              <Delete sx={{ fontSize: 16 }} />
            </IconButton>
          </Box>
        )}
      </Box>
      {isEditing ? (
        <CommentForm
          target={target}
          start={draftOf(body)}
          canAttach={false}
          submitLabel={translate('comments.save')}
          onCancel={() => setEditing(false)}
          onSubmit={async (text) => {
            await onEdit(text);
            setEditing(false);
          }}
        />
      ) : (
        <CommentText body={body} />
      )}
      <Box sx={{ mt: attachments.length > 0 ? 1 : 0 }}>
        <AttachmentList files={attachments} onGone={onChange} />
      </Box>
    </Box>
  );
}
