/** Words of how a person hears of things, and of their calendar. */
export const reach = {
  mail: {
    title: 'Avisos por correo',
    to: (email: string) => `Elige qué te llega a ${email}.`,
    off: 'Esta instalación no envía correos.',
    trouble: (message: string) => `El último correo no se pudo enviar: ${message}`,
    kinds: {
      mention: 'Me mencionan',
      assigned: 'Me asignan una tarea',
      comment: 'Comentan o responden',
      reminder: 'Recordatorios',
    },
    failed: 'No se pudo guardar. Prueba con conexión.',
  },
  calendar: {
    title: 'Mi calendario',
    lead: 'Tus tareas con fecha, en el calendario que ya usas.',
    make: 'Crear dirección secreta',
    made: 'Hay una dirección activa. No se puede volver a mostrar.',
    once: 'Cópiala ahora: no se muestra otra vez. Quien la tenga puede leer tus tareas.',
    address: 'Dirección del calendario',
    copy: 'Copiar',
    copied: 'Dirección copiada',
    again: 'Crear otra',
    againWay: 'La dirección de antes dejará de funcionar en tus calendarios.',
    close: 'Desactivar',
    closeWay: 'Tus calendarios dejarán de recibir tus tareas.',
    keep: 'Dejarlo así',
    failed: 'No se pudo. Prueba con conexión.',
    programs: [
      'Google Calendar: en la web, Otros calendarios › + › Desde URL.',
      'Outlook: Agregar calendario › Suscribirse desde la web.',
      'iPhone: Ajustes › Calendario › Cuentas › Otra › Calendario suscrito.',
    ],
  },
};
