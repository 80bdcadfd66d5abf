const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler: `api::mail.mail.${handler}`,
  config: {},
});

/** What workers remember about IMAP mailboxes; config/src/roles gives these to the service token alone. */
export default {
  routes: [
    route('POST', '/mails/hold', 'hold'),
    route('POST', '/mails/known', 'known'),
    route('POST', '/mails/seen', 'seen'),
  ],
};
