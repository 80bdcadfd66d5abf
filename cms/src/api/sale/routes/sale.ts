export default { routes: [{ method: 'GET', path: '/sales', handler: 'api::sale.sale.find', config: {} }] };
