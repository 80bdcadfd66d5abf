/** The words of Tareas. */
export const tasks = {
  make: 'Nueva tarea',
  views: { label: 'Vista', board: 'Tablero', list: 'Lista', calendar: 'Calendario', map: 'Mapa' },
  filter: {
    search: 'Buscar tareas',
    mine: 'Mías',
    state: 'Estado',
    any_state: 'Todo estado',
    priority: 'Prioridad',
    any_priority: 'Toda prioridad',
    due: 'Vence',
    any_due: 'Toda fecha',
    repeats: 'Repetición',
    any_repeats: 'Se repita o no',
  },
  dues: { overdue: 'Atrasadas', today: 'Hoy', week: 'Esta semana', none: 'Sin fecha' },
  repeats: { yes: 'Se repite', no: 'Una sola vez' },
  nobody: 'Sin responsable',
  late: 'Atrasada: %{day}',
  comments: '%{smart_count} comentario |||| %{smart_count} comentarios',
  quick_add: 'Añadir una tarea y Enter',
  column_empty: 'Nada aquí. Arrastre una tarea o añada una.',
  column_empty_drag: 'Nada aquí. Arrastre una tarea.',
  more: 'Ver más (%{left})',
  moved: '«%{title}» pasó a %{state}',
  bulk: {
    toolbar: 'Con las tareas elegidas',
    selected: '%{count} elegida |||| %{count} elegidas',
    too_many: 'Se cambian hasta %{most} a la vez: quite algunas.',
    done: 'Cambiada %{smart_count} tarea |||| Cambiadas %{smart_count} tareas',
    undone: 'Deshecho: %{smart_count} tarea como antes |||| Deshecho: %{smart_count} tareas como antes',
  },
  empty_title: 'No hay tareas así',
  empty_text: 'Cambie los filtros, o cree una tarea con el botón de arriba.',
};

/** What is said while a card of a board is moved by keys. */
export const board = {
  help: 'Pulse espacio para tomar la tarjeta, las flechas para moverla, espacio para soltarla y escape para dejarla donde estaba.',
  at: '%{state}, lugar %{place}',
  nowhere: 'Fuera de las columnas',
};
