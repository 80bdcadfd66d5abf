import { ra } from './es-ra';
import { fields, types, values } from './es-types';

/** The console's words in Spanish; `en.ts` follows its keys. Errors are keyed by the API's codes. */
export const words = {
  app: { name: 'Rumbo', tagline: 'Ventas, metas y acción comercial', loading: 'Cargando' },
  login: {
    title: 'Entrar', identifier: 'Usuario o correo', password: 'Contraseña', submit: 'Entrar', busy: 'Entrando…',
    'bad-credentials': 'El usuario o la contraseña no coinciden.', 'too-many': 'Demasiados intentos. Espere un minuto y pruebe otra vez.',
    unreachable: 'El servidor no responde. Revise su conexión y pruebe otra vez.', to_portal: 'Abriendo el portal…',
    restore_failed: 'El servidor no responde.', retry: 'Reintentar',
  },
  nav: {
    label: 'Navegación principal', home: 'Inicio', analyse: 'Analizar', data: 'Datos', work: 'Trabajo', settings: 'Configuración', analysis: 'Análisis', sales: 'Ventas',
    open: 'Abrir el menú', skip: 'Saltar al contenido', cms: 'Modelo de datos',
  },
  user: { menu: 'Menú de usuario', language: 'Idioma', theme: 'Apariencia', light: 'Claro', dark: 'Oscuro', system: 'Según el sistema', sign_out: 'Salir' },
  banner: { 'model-updating': 'Actualizando el modelo…', reconnecting: 'Sin conexión. Reintentando…' },
  common: {
    search: 'Buscar', filters: 'Filtros', add_filter: 'Filtro', clear_filters: 'Quitar filtros', remove_filter: 'Quitar el filtro %{name}', new: 'Nuevo', save: 'Guardar', saving: 'Guardando…',
    cancel: 'Cancelar', edit: 'Editar', delete: 'Eliminar', add: 'Añadir', remove: 'Quitar', none: 'Ninguno', all: 'Todos', yes: 'Sí', no: 'No', any: 'Cualquiera',
    back: 'Volver', close: 'Cerrar', retry: 'Reintentar', from: 'Desde', to: 'Hasta', of: '%{from}–%{to} de %{total}', previous_page: 'Página anterior',
    next_page: 'Página siguiente', pages: 'Páginas', rows: 'Filas', data_as_of: 'Datos al %{date}', no_data_date: 'Sin datos todavía', see_all: 'Ver todo', actions: 'Acciones',
    sort_by: 'Ordenar por %{name}', no_options: 'Sin resultados', loading: 'Cargando…', more: 'Ver más', item: 'Elemento %{number}', empty_value: 'Sin valor', characters_left: 'Ctrl K',
  },
  list: {
    empty_title: 'Todavía no hay %{name}', empty_import: 'Llegan solos con sus archivos de ventas, o puede crear el primero aquí.', empty_create: 'Cree el primero para empezar.',
    empty_read: 'Aparecerán aquí en cuanto existan.', empty_filtered_title: 'Nada coincide', empty_filtered: 'Quite algún filtro o busque otra cosa.', create: 'Crear %{name}', count: '%{count} en total',
  },
  form: {
    create_title: 'Crear %{name}', edit_title: 'Editar %{name}', deleted: 'Eliminado', created: 'Creado', saved: 'Guardado', details: 'Detalles', readonly: 'Lo pone el sistema',
    unsaved: 'Hay cambios sin guardar', record: 'Registro',
  },
  variables: {
    revenue: 'Ingresos', 'client-count': 'Clientes', 'new-clients': 'Clientes nuevos', 'non-retained-clients': 'No retenidos', units: 'Unidades', orders: 'Pedidos',
    'average-ticket': 'Ticket promedio',
  },
  home: {
    morning: 'Buenos días, %{name}', afternoon: 'Buenas tardes, %{name}', evening: 'Buenas noches, %{name}', latest_imports: 'Últimas entradas', month: 'Cifras de %{month}',
    empty_title: 'Empecemos con sus ventas', empty_text: 'Suba un archivo de ventas de su ERP, o conozca Rumbo con una empresa de muestra.', upload: 'Subir un archivo', demo: 'Cargar la empresa de muestra',
    demo_loading: 'Preparando la empresa de muestra…', demo_hint: 'Se quita con un clic y no toca sus datos.', guide: 'Primeros pasos', guide_done: 'Hecho',
    guide_company: 'Revise su empresa', guide_company_text: 'Zona horaria, moneda y días laborables.', guide_profile: 'Describa su archivo', guide_profile_text: 'Un perfil dice qué columna es cuál.',
    guide_upload: 'Traiga sus ventas', guide_upload_text: 'Suelte un archivo o envíelo por correo.', guide_goals: 'Ponga metas', guide_goals_text: 'Por responsable, familia y mes.',
    no_imports: 'Todavía no ha llegado ningún archivo.',
  },
  delta: { up: 'sube', down: 'baja', same: 'igual', vs_previous: 'vs. mes anterior', vs_year: 'vs. año anterior', no_base: 'sin comparación' },
  analysis: {
    title: 'Análisis', variable: 'Variable', month: 'Mes', previous_month: 'Mes anterior', next_month: 'Mes siguiente', window: 'Ventana', window_months: '1 mes |||| %{smart_count} meses', family: 'Familia', owner: 'Responsable',
    all_families: 'Todas las familias', all_owners: 'Todos los responsables', chart: '12 meses', actual: 'Real', target: 'Meta', incomplete: 'Incompleto', to_date: 'A la fecha', running: 'Mes en curso, al %{date}', no_target: 'Sin meta',
    attainment: '%{percent} de la meta', incomplete_hint: 'La ventana empieza antes del primer mes con datos.', at_risk: 'En riesgo: el mes no ha terminado.',
    clients: 'Clientes', client: 'Cliente', code: 'Código', owner_column: 'Responsable', previous: 'Mes anterior', difference: 'Diferencia', trailing12: 'Últimos 12 meses', abc: 'ABC',
    last_purchase: 'Última compra', abc_all: 'Todas', abc_none: 'Sin clase', search: 'Buscar cliente', empty_title: 'Todavía no hay ventas que analizar',
    empty_text: 'Traiga un archivo de ventas y las cifras aparecen aquí.', go_imports: 'Ir a Entradas', no_clients: 'Ningún cliente en este mes', no_clients_text: 'Cambie el mes o quite los filtros.',
    family_note: 'La tabla muestra todas las familias.', status_good: 'En meta', status_watch: 'Cerca', status_bad: 'Por debajo', month_value: 'Valor de %{month}', family_of_chart: 'Familia del gráfico',
  },
  sales: {
    title: 'Ventas', day: 'Fecha', document: 'Documento', client: 'Cliente', product: 'Producto', family: 'Familia', salesperson: 'Vendedor', quantity: 'Cantidad', unitPrice: 'Precio',
    amount: 'Importe', no_client: 'Sin cliente', cancelled: 'Anulado', import: 'Entrada', row: 'Fila %{row}', document_filter: 'Documento', empty_title: 'Todavía no hay ventas',
    empty_text: 'Las ventas llegan con los archivos de su ERP.', open_import: 'Ver la entrada de la que vino (fila %{row})',
  },
  imports: {
    title: 'Entradas', upload: 'Subir archivo', drop: 'Suelte aquí sus archivos', drop_hint: 'o haga clic para elegirlos. CSV, hasta 2 GB.', drop_now: 'Suelte para subir', profile: 'Perfil', profile_auto: 'Según remitente y nombre',
    uploading: 'Subiendo %{name}…', uploaded: '%{name} llegó', upload_failed: '%{name} no se pudo subir: %{reason}', file: 'Archivo', state: 'Estado', source: 'Origen', counts: 'Filas', received: 'Recibida',
    sender: 'Remitente', subject: 'Asunto', all_states: 'Todos los estados', by_upload: 'Subida a mano', by: 'Subida por %{name}', profile_used: 'Perfil', no_profile: 'Ninguno', took: 'Duración', seconds: '%{seconds} s',
    size: 'Tamaño', download: 'Descargar el archivo', in_progress: 'En proceso…', rejects: 'Rechazos', no_rejects: 'Ninguna fila rechazada.', reject_row: 'Fila', reject_column: 'Columna', reject_code: 'Qué pasó',
    reject_value: 'Valor', reject_message: 'Detalle', reject_document: 'Documento', empty_title: 'Todavía no ha llegado ningún archivo', empty_text: 'Suelte un archivo aquí arriba, o envíelo por correo al buzón.', balance: '%{read} filas leídas',
    read: 'Leídas', applied: 'Aplicadas', unchanged: 'Sin cambios', rejected: 'Rechazadas', skipped: 'Omitidas', original: 'Ver la entrada original', back: 'Entradas', go_profiles: 'Ir a perfiles', mail: 'Correo', see_sales: 'Ver las ventas',
    sort: 'Más recientes primero', nothing_counted: 'Sin filas',
    states: {
      received: 'Recibida', staged: 'Leída', held: 'En espera', quarantined: 'En cuarentena', applying: 'Aplicando', applied: 'Aplicada', 'partly-applied': 'Aplicada en parte',
      rejected: 'Rechazada', duplicate: 'Duplicada', cancelled: 'Cancelada', failed: 'Falló', undone: 'Deshecha',
    },
    explain: {
      received: 'El archivo llegó; espera su turno para leerse.', staged: 'Las filas están leídas; falta aplicarlas.', held: 'Necesita una decisión suya para seguir.',
      quarantined: 'El remitente no es conocido. Añádalo a un perfil para aceptar sus archivos.', applying: 'Las filas se están aplicando.', applied: 'Todo lo que trae el archivo está en las cifras.',
      'partly-applied': 'Las filas buenas están en las cifras; abajo están las rechazadas y por qué.', rejected: 'Ninguna fila se pudo aplicar.', duplicate: 'Este mismo archivo ya estaba aplicado: no se tocó nada.',
      cancelled: 'Alguien la canceló.', failed: 'Algo falló al procesarla.', undone: 'Se deshizo: sus filas ya no cuentan.',
    },
    reasons: {
      'no-profile': 'Ningún perfil reconoce este remitente y este nombre de archivo. Cree un perfil o añada el remitente o el nombre a uno que exista, y súbalo de nuevo.',
      'ambiguous-format': 'El formato del archivo admite más de una lectura. Indique en el perfil el separador, los decimales y las fechas.',
      'missing-columns': 'Al archivo le faltan columnas que el perfil espera. Corrija el perfil o el archivo y súbalo de nuevo.',
    },
    reject_codes: {
      'missing-value': 'Falta un valor', 'bad-date': 'La fecha no se entiende', 'bad-number': 'El número no se entiende', 'too-long': 'Texto demasiado largo', 'unknown-currency': 'Moneda desconocida',
      'column-count': 'Número de columnas distinto', 'bad-text': 'Texto ilegible', 'out-of-range': 'Fuera de rango', 'document-has-rejects': 'Otra fila del documento fue rechazada',
      'duplicate-line-key': 'Línea repetida',
    },
  },
  profiles: {
    match: 'Qué archivos lee', match_hint: 'Un correo se reconoce por su remitente y el nombre del adjunto.', senders: 'Remitentes', senders_hint: 'erp@empresa.com o *@empresa.com; Intro para añadir', files: 'Nombres de archivo', files_hint: 'ventas*.csv; Intro para añadir',
    general: 'General', format: 'Formato', encoding: 'Codificación', delimiter: 'Separador', comma: 'Coma (,)', semicolon: 'Punto y coma (;)', tab: 'Tabulador', pipe: 'Barra (|)', decimal: 'Decimales', decimal_point: 'Punto: 1234.50',
    decimal_comma: 'Coma: 1234,50', thousands: 'Miles', thousands_none: 'Sin separador', thousands_point: 'Punto: 1.234', thousands_comma: 'Coma: 1,234', thousands_space: 'Espacio: 1 234', thousands_quote: "Apóstrofo: 1'234",
    dates: 'Fechas', dates_hint: 'yyyy-MM-dd, dd/MM/yyyy HH:mm; se prueban en orden', header_row: 'Fila del encabezado', columns: 'Columnas', columns_hint: 'De qué columna del archivo sale cada dato. Fecha, documento e importe son obligatorios.',
    field: 'Dato', comes_from: 'Sale de', header: 'Columna del archivo', how_header: 'Una columna', how_multiply: 'Multiplicar columnas', how_constant: 'Un valor fijo', constant: 'Valor', multiply_hint: 'Columnas; Intro para añadir',
    strip_prefix: 'Quitar al inicio', strip_suffix: 'Quitar al final', negate: 'Cambiar el signo', add_column: 'Añadir dato', remove_column: 'Quitar %{name}', repairs: 'Arreglos', document: 'Documentos', document_rule: 'Cuando un documento vuelve a llegar', replace: 'Reemplaza al anterior completo',
    line: 'Cada línea tiene su propia clave', line_key: 'Columna con la clave de línea', cancelled: 'Anulados', cancelled_hint: 'Documentos que no son compra: su importe cuenta, el cliente no.', cancelled_none: 'El archivo no los marca',
    by_prefix: 'Una columna empieza con', by_values: 'Una columna vale', mark_column: 'Columna', starts_with: 'Empieza con', equals: 'Valores', equals_hint: 'Intro para añadir', void: 'Nulos', void_hint: 'No cuentan ni restan.', required_columns: 'Faltan: %{names}',
    and: 'y', by: '× ', fixed: 'fijo: %{value}', version: 'Versión %{version}', rule_replace: 'Un documento que vuelve a llegar reemplaza al anterior completo.', rule_line: 'Cada línea se reconoce por la columna %{column}.',
    cancelled_prefix: 'Anulado si %{column} empieza con «%{value}».', cancelled_values: 'Anulado si %{column} es %{value}.', void_values: 'Nulo si %{column} es %{value}.', any_sender: 'Cualquier remitente', any_file: 'Cualquier archivo',
    sales_fields: {
      document: 'Documento', line: 'Línea', date: 'Fecha', client: 'Código de cliente', clientName: 'Nombre del cliente', clientTaxId: 'Identificación del cliente', clientCity: 'Ciudad del cliente',
      product: 'Código de producto', productName: 'Nombre del producto', family: 'Familia', salesperson: 'Código del vendedor', salespersonName: 'Nombre del vendedor', quantity: 'Cantidad',
      unitPrice: 'Precio unitario', amount: 'Importe', cost: 'Costo', currency: 'Moneda',
    },
  },
  errors: {
    UNAUTHENTICATED: 'La sesión terminó. Vuelva a entrar.', FORBIDDEN: 'No tiene permiso para esto.', NOT_FOUND: 'Ya no existe, o no está a su alcance.', INVALID: 'Hay datos que no se entienden. Revise los campos.',
    CONFLICT: 'Ya existe otro igual, o alguien lo cambió antes.', TOO_LARGE: 'El archivo es demasiado grande.', STREAM_INCOMPLETE: 'El envío se cortó. Pruebe otra vez.', LEASE_LOST: 'Otro proceso ya lo está haciendo.',
    UNREADABLE_FILE: 'El archivo no se puede leer como lo que dice ser.', PROFILE_MISMATCH: 'Las columnas del archivo no coinciden con el perfil.', UNAVAILABLE: 'El servidor está ocupado. Pruebe en un momento.',
    INTERNAL: 'Algo falló en el servidor. Pruebe otra vez; si sigue, avise a soporte.', NETWORK: 'El servidor no responde. Revise su conexión.', HTTP_400: 'Hay datos que no se entienden. Revise los campos.',
    HTTP_401: 'La sesión terminó. Vuelva a entrar.', HTTP_403: 'No tiene permiso para esto.', HTTP_404: 'Ya no existe, o no está a su alcance.', HTTP_409: 'Ya existe otro igual, o alguien lo cambió antes.',
    HTTP_413: 'El archivo es demasiado grande.', HTTP_500: 'Algo falló en el servidor. Pruebe otra vez.', HTTP_503: 'El servidor está ocupado. Pruebe en un momento.', unknown: 'No se pudo terminar: %{message}',
    screen_title: 'Esta pantalla no se pudo mostrar', screen_text: 'Recargue la página. Si sigue igual, avise a soporte.', not_found_title: 'Esta página no existe', load_title: 'No se pudo leer',
  },
};

export const messages = { ...words, types, fields, values, ra };
