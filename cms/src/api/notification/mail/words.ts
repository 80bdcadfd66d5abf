import type { NotificationKind } from '@rumbo/config/api';

export type Language = 'es' | 'en';

interface Words {
  /** What happened, by whom. */
  kinds: Record<NotificationKind, (who: string) => string>;
  somebody: string;
  due: (day: string) => string;
  /** The subject of a mail with more than one. */
  several: (count: number) => string;
  open: string;
  /** Those that are too many to be written out. */
  more: (count: number) => string;
  why: string;
  settings: string;
}

export const WORDS: Record<Language, Words> = {
  es: {
    kinds: {
      mention: (who) => `${who} le mencionó`,
      assigned: (who) => `${who} le asignó una tarea`,
      comment: (who) => `${who} comentó`,
      reminder: () => 'Recordatorio',
    },
    somebody: 'Alguien',
    due: (day) => `Vence el ${day}`,
    several: (count) => `${count} avisos`,
    open: 'Abrir',
    more: (count) => `Y ${count} más: ábralos en Rumbo.`,
    why: 'Le escribe Rumbo, por algo que todavía no ha leído.',
    settings: 'Elegir qué llega por correo, o nada',
  },
  en: {
    kinds: {
      mention: (who) => `${who} mentioned you`,
      assigned: (who) => `${who} gave you a task`,
      comment: (who) => `${who} commented`,
      reminder: () => 'Reminder',
    },
    somebody: 'Somebody',
    due: (day) => `Due ${day}`,
    several: (count) => `${count} notifications`,
    open: 'Open',
    more: (count) => `And ${count} more: open them in Rumbo.`,
    why: 'Rumbo writes because of something you have not read yet.',
    settings: 'Choose what comes by mail, or nothing',
  },
};
