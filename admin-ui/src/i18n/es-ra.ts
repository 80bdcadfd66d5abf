import type { TranslationMessages } from 'react-admin';

/** react-admin's own words. */
export const ra: TranslationMessages['ra'] = {
  action: {
    add_filter: 'Añadir filtro', add: 'Añadir', back: 'Volver', bulk_actions: '1 elegido |||| %{smart_count} elegidos', cancel: 'Cancelar',
    clear_array_input: 'Vaciar la lista', clear_input_value: 'Borrar', clone: 'Duplicar', confirm: 'Confirmar', create: 'Crear',
    create_item: 'Crear %{item}', delete: 'Eliminar', edit: 'Editar', export: 'Exportar', list: 'Lista', refresh: 'Actualizar',
    remove_filter: 'Quitar este filtro', remove_all_filters: 'Quitar los filtros', remove: 'Quitar', reset: 'Restablecer', save: 'Guardar',
    search: 'Buscar', search_columns: 'Buscar columnas', select_all: 'Elegir todo', select_all_button: 'Elegir todo', select_row: 'Elegir esta fila',
    show: 'Ver', sort: 'Ordenar', undo: 'Deshacer', unselect: 'Dejar de elegir', expand: 'Ampliar', close: 'Cerrar', open_menu: 'Abrir el menú',
    close_menu: 'Cerrar el menú', update: 'Actualizar', move_up: 'Subir', move_down: 'Bajar', open: 'Abrir', toggle_theme: 'Cambiar claro u oscuro',
    select_columns: 'Columnas', update_application: 'Recargar',
  },
  boolean: { true: 'Sí', false: 'No', null: ' ' },
  page: {
    create: 'Crear %{name}', dashboard: 'Inicio', edit: '%{name} %{recordRepresentation}', error: 'Algo salió mal', list: '%{name}', loading: 'Cargando',
    not_found: 'No se encuentra', show: '%{name} %{recordRepresentation}', empty: 'Todavía no hay %{name}.', invite: '¿Quiere añadir uno?',
    access_denied: 'Sin permiso', authentication_error: 'No se pudo comprobar la sesión',
  },
  input: {
    file: { upload_several: 'Suelte archivos aquí o haga clic para elegirlos.', upload_single: 'Suelte un archivo aquí o haga clic para elegirlo.' },
    image: { upload_several: 'Suelte imágenes aquí o haga clic para elegirlas.', upload_single: 'Suelte una imagen aquí o haga clic para elegirla.' },
    references: {
      all_missing: 'No se encuentran las referencias.', many_missing: 'Alguna de las referencias ya no está disponible.',
      single_missing: 'La referencia ya no está disponible.',
    },
    password: { toggle_visible: 'Ocultar la contraseña', toggle_hidden: 'Mostrar la contraseña' },
  },
  message: {
    about: 'Acerca de', access_denied: 'No tiene permiso para ver esta página', are_you_sure: '¿Seguro?',
    authentication_error: 'El servidor no pudo comprobar sus datos.', auth_error: 'No se pudo comprobar la sesión.',
    bulk_delete_content: '¿Eliminar %{name}? |||| ¿Eliminar estos %{smart_count} elementos?',
    bulk_delete_title: 'Eliminar %{name} |||| Eliminar %{smart_count} %{name}',
    bulk_update_content: '¿Cambiar %{name} %{recordRepresentation}? |||| ¿Cambiar estos %{smart_count} elementos?',
    bulk_update_title: 'Cambiar %{name} %{recordRepresentation} |||| Cambiar %{smart_count} %{name}',
    clear_array_input: '¿Vaciar toda la lista?', delete_content: '¿Eliminar %{name}?', delete_title: 'Eliminar %{name} %{recordRepresentation}',
    details: 'Detalles', error: 'Algo salió mal y no se pudo terminar.', invalid_form: 'Revise los campos marcados', loading: 'Un momento', no: 'No',
    not_found: 'La dirección no existe o el enlace ya no es válido.',
    select_all_limit_reached: 'Son demasiados para elegirlos todos: se eligieron los primeros %{max}.',
    unsaved_changes: 'Hay cambios sin guardar. ¿Salir sin guardarlos?', yes: 'Sí',
    placeholder_data_warning: 'No se pudieron actualizar los datos.',
  },
  navigation: {
    clear_filters: 'Quitar los filtros', no_filtered_results: 'Nada coincide con los filtros.', no_results: 'Sin resultados',
    no_more_results: 'La página %{page} no existe. Pruebe la anterior.', page_out_of_boundaries: 'La página %{page} no existe',
    page_out_from_end: 'Ya es la última página', page_out_from_begin: 'Ya es la primera página',
    page_range_info: '%{offsetBegin}–%{offsetEnd} de %{total}', partial_page_range_info: '%{offsetBegin}–%{offsetEnd} de más de %{offsetEnd}',
    current_page: 'Página %{page}', page: 'Ir a la página %{page}', first: 'Ir a la primera página', last: 'Ir a la última página',
    next: 'Página siguiente', previous: 'Página anterior', page_rows_per_page: 'Filas por página:', skip_nav: 'Saltar al contenido',
  },
  sort: { sort_by: 'Ordenar por %{field_lower_first} %{order}', ASC: 'ascendente', DESC: 'descendente' },
  auth: {
    auth_check_error: 'Inicie sesión para continuar', user_menu: 'Perfil', username: 'Usuario', password: 'Contraseña', email: 'Correo',
    sign_in: 'Entrar', sign_in_error: 'No se pudo entrar', logout: 'Salir',
  },
  notification: {
    updated: 'Guardado |||| %{smart_count} guardados', created: 'Creado', deleted: 'Eliminado |||| %{smart_count} eliminados',
    bad_item: 'Elemento incorrecto', item_doesnt_exist: 'Ya no existe', http_error: 'No se pudo hablar con el servidor',
    data_provider_error: 'No se pudieron leer los datos.', i18n_error: 'No se pudo cargar el idioma', canceled: 'Cancelado',
    logged_out: 'La sesión terminó. Vuelva a entrar.', not_authorized: 'No tiene permiso para esto.',
    application_update_available: 'Hay una versión nueva.', offline: 'Sin conexión: no se pudieron leer los datos.',
  },
  validation: {
    required: 'Falta este dato', minLength: 'Al menos %{min} caracteres', maxLength: 'Como máximo %{max} caracteres', minValue: 'Al menos %{min}',
    maxValue: 'Como máximo %{max}', number: 'Debe ser un número', email: 'No parece un correo', oneOf: 'Debe ser uno de: %{options}',
    regex: 'No tiene la forma esperada', unique: 'Ya existe otro igual',
  },
  saved_queries: {
    label: 'Vistas guardadas', query_name: 'Nombre', new_label: 'Guardar esta vista…', new_dialog_title: 'Guardar la vista como',
    remove_label: 'Quitar la vista', remove_label_with_name: 'Quitar la vista «%{name}»', remove_dialog_title: '¿Quitar la vista?',
    remove_message: '¿Quitar esta vista de la lista?', help: 'Filtre la lista y guarde la vista para después',
  },
  guesser: { empty: { title: 'Sin datos', message: 'Revise el origen de los datos' } },
  configurable: {
    customize: 'Personalizar', configureMode: 'Configurar esta página',
    inspector: {
      title: 'Inspector', content: 'Pase sobre un elemento para configurarlo', reset: 'Restablecer', hideAll: 'Ocultar todo', showAll: 'Mostrar todo',
    },
    Datagrid: { title: 'Tabla', unlabeled: 'Columna #%{column}' },
    SimpleForm: { title: 'Formulario', unlabeled: 'Campo #%{input}' },
    SimpleList: { title: 'Lista', primaryText: 'Texto principal', secondaryText: 'Texto secundario', tertiaryText: 'Texto adicional' },
  },
};
