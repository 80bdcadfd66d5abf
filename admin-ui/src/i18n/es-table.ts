/** Words of what is done with tables: taking them out, grouping clients, looking at cohorts and rhythms. */
export const exporting = {
  button: 'Exportar',
  xlsx: 'Excel',
  xlsx_hint: 'Con formatos, y una hoja con los filtros',
  csv: 'CSV',
  csv_hint: 'Datos limpios para otro programa',
  busy: 'Exportando…',
  rows: '%{done} de %{total} filas',
  cancel: 'Cancelar',
};

export const groups = {
  by: 'Agrupar por',
  none: 'Sin agrupar',
  family: 'Familia',
  clients: 'Clientes',
  target: 'Meta',
  attainment: 'Cumplimiento',
  kept: 'Mes cerrado: cuenta lo que se cerró, %{kept}.',
  title: 'Por %{by}',
  without: 'Sin valor',
  total: 'Total',
  shared: 'Un cliente o un pedido puede estar en varios grupos: no suman el total.',
  average: 'Es un promedio: los grupos no suman el total.',
  more: 'Se muestran los 500 grupos mayores.',
  open: 'Ver los clientes de %{group}',
};

export const cohorts = {
  title: 'Retención por mes de primera compra',
  hint: 'De los clientes que empezaron cada mes, cuántos volvieron a comprar después.',
  month: 'Primera compra',
  clients: 'Clientes',
  since: 'Mes %{age}',
  cell: '%{month}, %{age} meses después: %{retained} de %{clients} clientes (%{percent}), %{revenue}',
  incomplete: 'Primer mes con datos: incluye clientes anteriores.',
  running: 'Mes en curso',
  empty: 'Ningún cliente nuevo en estos meses',
  show: 'Mostrar',
  ratio: '% que compró',
  retained: 'Clientes',
  revenue: 'Ingresos',
};

export const rhythm = {
  title: 'Ritmo de compra',
  days: '1 día |||| %{smart_count} días',
  every: 'Compra cada %{days}',
  next: 'Próxima compra esperada: %{date}',
  late: '%{days} de atraso',
  on_time: 'A tiempo',
  none: 'Todavía no se le conoce un ritmo: hacen falta tres días de compra en 24 meses.',
  based: 'Según %{smart_count} días de compra; última el %{date}',
};

export const lost = {
  title: 'Clientes perdidos',
  hint: '%{count} cliente dejó de comprar en doce meses; en juego %{atStake} al año. |||| %{count} clientes dejaron de comprar en doce meses; en juego %{atStake} al año.',
  show: 'Mostrar',
  shown: { all: 'Todos', no: 'Sin volver', yes: 'Recuperados' },
  empty: 'Ninguno en estos meses',
  client: 'Cliente',
  owner: 'Responsable',
  since: 'Desde',
  last: 'Última compra',
  at_stake: 'En juego',
  reason: 'Motivo',
  recovered: 'Volvió',
  not_yet: 'Todavía no',
};
