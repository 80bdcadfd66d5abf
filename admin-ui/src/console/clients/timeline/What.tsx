import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { TimelineItem } from '@rumbo/config/api';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../../display/use-format';
import { ColorDot } from '../../rules/ColorDot';
import { useTaskAddress } from '../../tasks/drawer/use-task-drawer';
import { Figure } from '../../trace/Figure';

type Named = { id: string; name: string };

/** What an item of the timeline is about, in a few words; it follows the person who did it. */
export function What({ item, client }: { item: TimelineItem; client: string }): ReactNode {
  const translate = useTranslate();
  const { day, number } = useFormat();
  const taskAddress = useTaskAddress();
  const say = (key: string, values: object = {}): string => translate(`client.what.${key}`, values);
  const to = (path: string, { id, name }: Named): ReactNode => (
    <MuiLink component={Link} to={path === 'tasks' ? taskAddress(id) : `/${path}/${id}/show`} color="text.primary">
      {name}
    </MuiLink>
  );
  const soft = (...parts: (string | null | false | undefined)[]): ReactNode => {
    const words = parts.filter(Boolean).join(' · ');
    return words && <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${words}`}</Box>;
  };
  switch (item.kind) {
    case 'interaction': {
      const { kind, contact, minutes, distance, task } = item.detail;
      return (
        <>
          {say(kind)}
          {contact && (
            <>
              {' '}
              {say('with')} {to('contacts', contact)}
            </>
          )}
          {soft(
            minutes !== null && say('minutes', { smart_count: minutes }),
            distance !== null &&
              (distance < 1000
                ? say('metres', { metres: number(distance) })
                : say('kilometres', { km: number(distance / 1000, { maximumFractionDigits: 1 }) })),
          )}
          {task && (
            <>
              {' · '}
              {say('task')} {to('tasks', task)}
            </>
          )}
        </>
      );
    }
    case 'comment': {
      const { task, strategy } = item.detail;
      if (task)
        return (
          <>
            {say('comment_task')} {to('tasks', task)}
          </>
        );
      if (strategy)
        return (
          <>
            {say('comment_strategy')} {to('strategies', strategy)}
          </>
        );
      return say('comment');
    }
    case 'task-made': {
      const { task, assignee, dueDate } = item.detail;
      return (
        <>
          {say('task_made')} {to('tasks', task)}
          {soft(assignee, dueDate && say('due', { day: day(dueDate) }))}
        </>
      );
    }
    case 'task-done':
      return (
        <>
          {say('task_done')} {to('tasks', item.detail.task)}
          {soft(item.detail.assignee)}
        </>
      );
    case 'strategy':
      return (
        <>
          {say('strategy')} {to('strategies', item.detail.strategy)}
          {soft(translate(`values.${item.detail.state}`))}
        </>
      );
    case 'category': {
      const { variable, category, color, reason } = item.detail;
      const about = translate(`variables.${variable}`);
      if (category === null) return say('category_cleared', { variable: about });
      return (
        <>
          {say('category', { variable: about })} {color && <ColorDot color={color} />} {category}
          {soft(reason)}
        </>
      );
    }
    case 'owner':
      return say(item.by ? 'owner' : 'owner_alone', {
        from: item.detail.from ?? say('nobody'),
        to: item.detail.to ?? say('nobody'),
      });
    case 'file':
      return say('file');
    default: {
      const isFirst = item.kind === 'first-purchase';
      const number = isFirst ? 'firstPurchase' : 'lastPurchase';
      return (
        <Figure of={{ variable: 'revenue', month: item.at.slice(0, 7), client, number }}>
          {say(isFirst ? 'first_purchase' : 'last_purchase')}
        </Figure>
      );
    }
  }
}
