import type * as es from './es-notifications';
import type { SameKeys } from './same-keys';

export const notifications: SameKeys<typeof es.notifications> = {
  title: 'Notifications',
  bell: 'Notifications, none unread',
  bell_unread: 'Notifications, %{smart_count} unread',
  all_read: 'Mark all as read',
  more: 'Show more',
  unread: 'Unread',
  empty_title: 'No notifications',
  empty_text: 'Mentions, tasks you are given, answers and reminders show up here.',
  somebody: 'Somebody',
  kinds: {
    mention: '%{who} mentioned you',
    assigned: '%{who} gave you a task',
    comment: '%{who} commented',
    reminder: 'Reminder',
  },
  due: 'Due %{day}',
};

export const comments: SameKeys<typeof es.comments> = {
  title: 'Comments',
  label: 'Write a comment',
  placeholder: 'Write a comment; @ mentions somebody',
  send: 'Comment',
  save: 'Save',
  edit: 'Edit the comment',
  delete: 'Delete the comment',
  edited: 'edited',
  deleted: 'Comment deleted',
  changed: 'Comment saved',
  empty: 'There are no comments yet.',
  more: 'Show earlier ones',
  somebody: 'Somebody',
  people: 'People who can be mentioned',
  nobody: 'Nobody of that name can see this.',
  unseen: '%{name} cannot see this and so cannot be mentioned. Take the mention out, or give them access first.',
};
