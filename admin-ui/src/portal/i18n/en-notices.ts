export const notices = {
  title: 'Notices',
  bell: (unread: number) => (unread === 0 ? 'Notices, none unread' : `Notices, ${unread} unread`),
  readAll: 'Mark all as read',
  failed: 'They could not be marked. Try with a connection.',
  unread: 'New',
  empty: 'No notices',
  emptyWay: 'Mentions, tasks given to you, answers and reminders show up here.',
  somebody: 'Somebody',
  kinds: {
    mention: (who: string) => `${who} mentioned you`,
    assigned: (who: string) => `${who} gave you a task`,
    comment: (who: string) => `${who} commented`,
    reminder: (_who: string) => 'Reminder',
  },
  due: (day: string) => `Due ${day}`,
};
