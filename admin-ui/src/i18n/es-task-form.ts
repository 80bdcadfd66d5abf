/** The words of a task's form and of its repetition. */
export const taskForm = {
  title: 'Tarea',
  create: 'Crear tarea',
  created: 'Tarea creada',
  saved: 'Tarea guardada',
  deleted: 'Tarea eliminada',
  skip: 'Saltar esta vez',
  skipped: 'Se salta esta vez; queda la siguiente',
  leave_title: '¿Descartar los cambios?',
  leave_text: 'Lo que escribió en esta tarea todavía no está guardado.',
  leave: 'Descartar',
  series_title: '¿Para cuáles vale el cambio?',
  series: {
    this: 'Solo esta tarea',
    following: 'Esta y las siguientes',
    all: 'Todas las abiertas y las que vengan',
  },
};

export const repeat = {
  title: 'Repetición',
  every: {
    never: 'Nunca',
    DAILY: 'Diaria',
    WEEKLY: 'Semanal',
    MONTHLY: 'Mensual',
    YEARLY: 'Anual',
    other: 'Otra regla',
  },
  interval: 'Cada',
  unit: {
    DAILY: 'día |||| días',
    WEEKLY: 'semana |||| semanas',
    MONTHLY: 'mes |||| meses',
    YEARLY: 'año |||| años',
  },
  weekdays: 'Días de la semana',
  month: {
    label: 'Qué día',
    date: 'Fecha fija',
    weekday: 'Día de semana',
    last: 'Último día',
    number: 'Día',
    nth: 'Cuál',
    weekday_name: 'Día',
  },
  nth: { 1: 'Primer', 2: 'Segundo', 3: 'Tercer', 4: 'Cuarto', '-1': 'Último' },
  end: {
    label: 'Termina',
    never: 'Nunca',
    count: 'Tras unas veces',
    until: 'En una fecha',
    times: 'Veces',
    day: 'Hasta el',
  },
  ends: 'y termina',
  warning: {
    month: 'Los meses sin ese día se saltan. Para no saltar ninguno, elija «Último día».',
    leap: 'El 29 de febrero llega solo en años bisiestos.',
  },
};
