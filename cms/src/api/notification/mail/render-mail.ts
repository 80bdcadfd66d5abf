import type { NotificationItem, OutgoingMail } from '@rumbo/config/api';
import { type Language, WORDS } from './words';

/** More would be read by nobody. */
const MOST = 25;
const SUBJECT_CHARS = 140;

export interface Letter {
  items: readonly NotificationItem[];
  language: Language;
  /** How days are written: es-EC. */
  locale: string;
  /** Where a subject opens. */
  linkOf: (subject: NotificationItem['subject']) => string;
  homeUrl: string;
  settingsUrl: string;
}

interface Line {
  what: string;
  title: string;
  excerpt: string | null;
  due: string | null;
  link: string;
}

/** The words of a mail, as plain text and as HTML that says the same; nothing anybody wrote is markup in it. */
export function renderMail(letter: Letter): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const lines = letter.items.slice(0, MOST).map((item) => lineOf(item, letter));
  const left = letter.items.length - lines.length;
  return { subject: subjectOf(lines, letter), text: textOf(lines, left, letter), html: htmlOf(lines, left, letter) };
}

function lineOf({ kind, from, subject, excerpt, due }: NotificationItem, { language, locale, linkOf }: Letter): Line {
  const words = WORDS[language];
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    what: words.kinds[kind](from?.label ?? words.somebody),
    title: inOneLine(subject.title),
    excerpt,
    due: due && words.due(day.format(new Date(`${due}T00:00:00Z`))),
    link: linkOf(subject),
  };
}

function subjectOf(lines: readonly Line[], { items, language }: Letter): string {
  const [first] = lines;
  const titles = [...new Set(lines.map(({ title }) => title))].join(', ');
  const what = items.length === 1 ? first?.what : WORDS[language].several(items.length);
  const subject = `${what}: ${titles}`;
  return subject.length > SUBJECT_CHARS ? `${subject.slice(0, SUBJECT_CHARS - 1)}…` : subject;
}

function textOf(lines: readonly Line[], left: number, { language, homeUrl, settingsUrl }: Letter): string {
  const words = WORDS[language];
  const parts = lines.map(({ what, title, excerpt, due, link }) =>
    [`${what}: ${title}`, ...(excerpt ? [quoted(excerpt)] : []), ...(due ? [due] : []), link].join('\n'),
  );
  if (left > 0) parts.push(`${words.more(left)}\n${homeUrl}`);
  return `${[...parts, `-- \n${words.why}\n${words.settings}: ${settingsUrl}`].join('\n\n')}\n`;
}

function htmlOf(lines: readonly Line[], left: number, { language, homeUrl, settingsUrl }: Letter): string {
  const words = WORDS[language];
  const link = (url: string, text: string): string =>
    `<a href="${escaped(url)}" style="color:#3d5afe;text-decoration:none">${escaped(text)}</a>`;
  const grey = (text: string): string => `<div style="color:#667085;font-size:13px">${escaped(text)}</div>`;
  const parts = lines.map(
    ({ what, title, excerpt, due, link: url }) =>
      `<div style="padding:16px 0;border-bottom:1px solid #eaecf0">${grey(what)}<div style="font-weight:600;padding:2px 0">${link(url, title)}</div>${
        excerpt
          ? `<div style="border-left:3px solid #eaecf0;margin:6px 0;padding-left:10px;white-space:pre-line">${escaped(excerpt)}</div>`
          : ''
      }${due ? grey(due) : ''}</div>`,
  );
  if (left > 0) parts.push(`<p>${escaped(words.more(left))} ${link(homeUrl, words.open)}</p>`);
  return `<!doctype html><html lang="${language}"><body style="margin:0;background:#f9fafb"><div style="max-width:560px;margin:0 auto;padding:16px 20px;background:#ffffff;color:#101828;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif">${parts.join('')}<p style="color:#667085;font-size:12px">${escaped(words.why)}<br>${link(settingsUrl, words.settings)}</p></div></body></html>`;
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
