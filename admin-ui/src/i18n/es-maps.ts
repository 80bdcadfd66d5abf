export const map = {
  zoom_in: 'Acercar',
  zoom_out: 'Alejar',
};

export const place = {
  label: 'Lugar',
  coordinates: 'Coordenadas',
  coordinates_wrong: 'Latitud y longitud, como -0.1807, -78.4678',
  open_map: 'Elegir en el mapa',
  close_map: 'Cerrar el mapa',
  take_clients: 'Usar la del cliente',
  client_unknown: 'Del cliente no se conoce ni dirección ni coordenadas.',
  clear: 'Quitar lugar',
  map: 'Mapa para elegir el lugar',
  pin: 'El lugar elegido',
  help: 'Haga clic o arrastre el marcador. Con teclado: mueva el mapa con las flechas y pulse Entrar para elegir el centro.',
};
