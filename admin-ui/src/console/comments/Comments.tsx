import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useGetIdentity, useTranslate } from 'react-admin';
import { UploadRows } from '../attachments/UploadRows';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { CommentForm } from './CommentForm';
import { CommentItem } from './CommentItem';
import { type CommentTarget, useComments } from './use-comments';

/** What people say about a task, a client or a strategy, the newest first. */
export function Comments({ target }: { target: CommentTarget }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { comments, data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, uploads, ...change } =
    useComments(target);
  return (
    <Panel title={translate('comments.title')}>
      <CommentForm target={target} submitLabel={translate('comments.send')} onSubmit={change.add} />
      <UploadRows uploads={uploads} onForget={change.forget} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={72} />}
      <Box component="ul" sx={{ m: 0, p: 0, mt: 1 }}>
        {comments.map((comment) => (
          <CommentItem
            key={comment.documentId}
            comment={comment}
            target={target}
            isOwn={comment.author !== null && comment.author.id === identity?.id}
            onEdit={(body) => change.edit(comment, body)}
            onRemove={() => change.remove(comment)}
            onChange={change.readAgain}
          />
        ))}
      </Box>
      {data && comments.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('comments.empty')}
        </Typography>
      )}
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('comments.more')}
        </Button>
      )}
    </Panel>
  );
}
