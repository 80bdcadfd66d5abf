/**
 * The words of the shipped types. A name has its plural after |||| (polyglot); `fields` and `values` serve every
 * shipped type, and `types.<path>.fields.<name>` comes before them where a type says it differently.
 */
export const types = {
  categories: { name: 'Categoría |||| Categorías' },
  categorisations: { name: 'Categorización |||| Categorizaciones' },
  clients: { name: 'Cliente |||| Clientes' },
  comments: { name: 'Comentario |||| Comentarios' },
  company: { name: 'Empresa |||| Empresa', fields: { name: 'Nombre de la empresa' } },
  conditions: { name: 'Condición |||| Condiciones' },
  contacts: { name: 'Contacto |||| Contactos' },
  'exchange-rates': { name: 'Tipo de cambio |||| Tipos de cambio' },
  goals: { name: 'Meta |||| Metas' },
  'import-profiles': { name: 'Perfil de importación |||| Perfiles de importación', fields: { kind: 'Contenido' } },
  imports: { name: 'Entrada |||| Entradas', fields: { kind: 'Contenido' } },
  'monthly-targets': { name: 'Meta mensual |||| Metas mensuales' },
  'product-families': { name: 'Familia |||| Familias' },
  products: { name: 'Producto |||| Productos' },
  reasons: { name: 'Motivo |||| Motivos' },
  salespeople: { name: 'Vendedor del ERP |||| Vendedores del ERP' },
  sources: { name: 'Origen |||| Orígenes' },
  tasks: { name: 'Tarea |||| Tareas', fields: { address: 'Lugar' } },
  'variable-settings': { name: 'Variable |||| Variables e índices' },
};

export const fields = {
  a: 'Ventana A', abcCutA: 'Corte A (%)', abcCutB: 'Corte B (%)', abcMonths: 'Meses del ABC', account: 'Cuenta', active: 'Activo',
  activeMonths: 'Meses para cliente activo', address: 'Dirección', addresses: 'Direcciones', agg: 'Agregación', applied: 'Aplicadas',
  assignee: 'Responsable', author: 'Autor', b: 'Ventana B', body: 'Comentario', category: 'Categoría', channel: 'Canal', city: 'Ciudad',
  client: 'Cliente', code: 'Código', color: 'Color', completedAt: 'Terminada el', condition: 'Condición', country: 'País', createdAt: 'Creado',
  currency: 'Moneda', date: 'Fecha', day: 'Día', description: 'Descripción', dueDate: 'Vence', email: 'Correo', explanation: 'Explicación',
  family: 'Familia', fileName: 'Archivo', finishedAt: 'Terminó', firstDataMonth: 'Primer mes con datos', formatLocale: 'Idioma y formato',
  friday: 'Viernes', from: 'Desde', funnelState: 'Etapa comercial', goal: 'Meta', holidays: 'Feriados', indices: 'Índices', kind: 'Tipo',
  lateAfterHours: 'Tarde después de (horas)', latitude: 'Latitud', longitude: 'Longitud', main: 'Contacto principal', message: 'Mensaje',
  metric: 'Métrica', mobile: 'Celular', monday: 'Lunes', month: 'Mes', name: 'Nombre', notes: 'Notas', operand: 'Compara', operation: 'Operación',
  operator: 'Operador', order: 'Orden', owner: 'Responsable', ownerSetBy: 'Responsable asignado por', parent: 'Cuenta principal',
  phone: 'Teléfono', position: 'Cargo', postalCode: 'Código postal', priority: 'Prioridad', profile: 'Perfil', profileVersion: 'Versión del perfil',
  rate: 'Tasa', read: 'Leídas', reason: 'Motivo', receivedAt: 'Recibida', recurrence: 'Repetición', region: 'Provincia o región',
  rejected: 'Rechazadas', reportingCurrency: 'Moneda de reporte', responsible: 'Responsable', retentionWindow: 'Ventana de retención (meses)',
  salesperson: 'Vendedor del ERP', saturday: 'Sábado', segment: 'Segmento', sender: 'Remitente', senders: 'Remitentes', setBy: 'Asignada por',
  setByUser: 'Asignada por (usuario)', skipped: 'Omitidas', slot: 'Posición', source: 'Origen', startDate: 'Inicio', startedAt: 'Empezó',
  state: 'Estado', street: 'Calle', subject: 'Asunto', sunday: 'Domingo', system: 'Sistema', task: 'Tarea', taxId: 'Identificación tributaria',
  threshold: 'Umbral', thursday: 'Jueves', timeZone: 'Zona horaria', title: 'Título', to: 'Hasta', tradeName: 'Nombre comercial',
  tuesday: 'Martes', unchanged: 'Sin cambios', unit: 'Unidad', updatedAt: 'Actualizado', uploadedBy: 'Subida por', user: 'Usuario', value: 'Valor',
  variable: 'Variable', version: 'Versión', wednesday: 'Miércoles', weight: 'Peso', workingDays: 'Días laborables', year: 'Año',
};

export const values = {
  active: 'Activa', 'at-least': 'Al menos', 'at-most': 'Como máximo', 'average-ticket': 'Ticket promedio', avg: 'Promedio', 'bill-to': 'Facturación',
  cancelled: 'Cancelada', 'client-count': 'Clientes', clients: 'Clientes', closed: 'Cerrada', connector: 'Conector', contacted: 'Contactado',
  count: 'Conteo', difference: 'Diferencia', doing: 'En curso', done: 'Hecha', draft: 'Borrador', en: 'English', 'equal-to': 'Igual a',
  'es-AR': 'Español (Argentina)', 'es-CL': 'Español (Chile)', 'es-EC': 'Español (Ecuador)', 'exchange-rates': 'Tipos de cambio', folder: 'Carpeta',
  'has-no-data': 'Sin datos', high: 'Alta', import: 'Importación', 'is-new': 'Es nuevo', 'less-than': 'Menor que', lost: 'Perdido', low: 'Baja',
  mail: 'Correo', max: 'Máximo', medium: 'Media', metric: 'Métrica', min: 'Mínimo', 'monthly-targets': 'Metas mensuales',
  'months-since-first-purchase': 'Meses desde la primera compra', 'months-since-last-purchase': 'Meses desde la última compra',
  'more-than': 'Mayor que', 'new-clients': 'Clientes nuevos', 'non-retained-clients': 'Clientes no retenidos', orders: 'Pedidos',
  'percent-change': 'Cambio porcentual', person: 'Persona', products: 'Productos', proposal: 'Propuesta', prospect: 'Prospecto',
  qualified: 'Calificado', ratio: 'Razón', revenue: 'Ingresos', rule: 'Regla', sales: 'Ventas', 'ship-to': 'Entrega', sum: 'Suma', todo: 'Por hacer',
  units: 'Unidades', upload: 'Subida', urgent: 'Urgente', value: 'Valor', won: 'Ganado',
};
