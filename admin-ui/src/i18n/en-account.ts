import type * as es from './es-account';
import type { SameKeys } from './same-keys';

export const account: SameKeys<typeof es.account> = {
  title: 'Notifications and calendar',
  mail: {
    title: 'By mail',
    to: 'Besides the bell, what you have not read within a minute goes to %{email}.',
    off: 'This installation sends no mail: notifications come to the bell. Whoever runs it switches mail on with MAIL_URL and MAIL_FROM.',
    trouble: 'The last mail to you could not be sent: %{message}',
    down: 'Mails to people are not going out. Check MAIL_URL and what the workers say.',
    kinds: {
      mention: 'I am mentioned',
      assigned: 'I am given a task',
      comment: 'Comments on what is mine, and answers',
      reminder: 'Reminders of tasks',
    },
    language: 'Language of mails and calendar',
    company: 'The company’s',
    spanish: 'Español',
    english: 'English',
    saved: 'Preferences saved',
  },
  calendar: {
    title: 'My calendar',
    hint: 'Your open tasks with a day, in the calendar you already use. They are read there and changed here.',
    none: 'Make a secret address and add it to your calendar.',
    make: 'Make an address',
    made: 'An address has been active since %{day}. It cannot be shown again.',
    once: 'Copy it now: it is not shown again. Whoever has it can read your tasks.',
    address: 'Address of the calendar',
    copy: 'Copy',
    copied: 'Address copied',
    again: 'Make another',
    again_confirm: 'The address before stops working in all of your calendars.',
    close: 'Switch off',
    close_confirm: 'Your calendars stop receiving your tasks.',
    closed: 'Address switched off',
    google: 'Google Calendar: Other calendars › + › From URL, and paste the address.',
    outlook: 'Outlook: Add calendar › Subscribe from web, and paste the address.',
    apple: 'Apple: in Calendar, File › New Calendar Subscription, and paste the address.',
  },
};
