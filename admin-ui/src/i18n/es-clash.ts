/** Two people changed the same: both values, and a choice. */
export const clash = {
  title: 'Alguien guardó cambios antes',
  by: '%{when}, %{name}: se guardaron cambios. Elija qué queda en cada dato; todo lo demás, suyo y ajeno, se conserva.',
  by_system: '%{when}: se actualizó. Elija qué queda en cada dato; todo lo demás se conserva.',
  mine: 'Lo suyo',
  theirs: 'Lo que está guardado',
  empty: 'vacío',
  unlisted: 'Ajustes (no se muestran aquí)',
  chosen: 'Lo que eligió en el formulario',
  leave: 'Volver al formulario',
  save: 'Guardar así',
};
