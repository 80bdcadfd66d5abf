import type { reach as es } from './es-account';

export const reach: typeof es = {
  mail: {
    title: 'Notifications by mail',
    to: (email) => `Choose what comes to ${email}.`,
    off: 'This installation sends no mail.',
    trouble: (message) => `The last mail could not be sent: ${message}`,
    kinds: {
      mention: 'I am mentioned',
      assigned: 'I am given a task',
      comment: 'Comments and answers',
      reminder: 'Reminders',
    },
    failed: 'That was not saved. Try with a connection.',
  },
  calendar: {
    title: 'My calendar',
    lead: 'Your tasks with a day, in the calendar you already use.',
    make: 'Make a secret address',
    made: 'An address is active. It cannot be shown again.',
    once: 'Copy it now: it is not shown again. Whoever has it can read your tasks.',
    address: 'Address of the calendar',
    copy: 'Copy',
    copied: 'Address copied',
    again: 'Make another',
    againWay: 'The address before stops working in your calendars.',
    close: 'Switch off',
    closeWay: 'Your calendars stop receiving your tasks.',
    keep: 'Leave it',
    failed: 'That did not work. Try with a connection.',
    programs: [
      'Google Calendar: on the web, Other calendars › + › From URL.',
      'Outlook: Add calendar › Subscribe from web.',
      'iPhone: Settings › Calendar › Accounts › Other › Subscribed Calendar.',
    ],
  },
};
