/** Words of what others have said to one, asked of one, and what falls due. */
export const notices = {
  title: 'Avisos',
  bell: (unread: number) => (unread === 0 ? 'Avisos, ninguno sin leer' : `Avisos, ${unread} sin leer`),
  readAll: 'Marcar todos como leídos',
  failed: 'No se pudo marcar. Prueba con conexión.',
  unread: 'Nuevo',
  empty: 'No hay avisos',
  emptyWay: 'Aquí verás menciones, tareas que te asignan, respuestas y recordatorios.',
  somebody: 'Alguien',
  kinds: {
    mention: (who: string) => `${who} te mencionó`,
    assigned: (who: string) => `${who} te asignó una tarea`,
    comment: (who: string) => `${who} comentó`,
    reminder: (_who: string) => 'Recordatorio',
  },
  due: (day: string) => `Vence el ${day}`,
};
