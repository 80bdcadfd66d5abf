import { z } from 'zod';

/** What the cms adds to the payload of 'send-mail' at the claim; `mail` null: there is nothing left to tell. */
export const outgoingMail = z.object({
  mail: z
    .object({
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      /** The same at every try: a mail that was sent twice is recognised as one. */
      messageId: z.string(),
      /** Where the person switches mails off. */
      settingsUrl: z.string(),
    })
    .nullable(),
});
export type OutgoingMail = NonNullable<z.infer<typeof outgoingMail>['mail']>;
