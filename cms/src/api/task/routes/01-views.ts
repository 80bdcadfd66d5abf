/** Read before task.ts, by its name: /tasks/:id would take these. */
export default {
  routes: [
    { method: 'POST', path: '/tasks/view', handler: 'task.view', config: {} },
    { method: 'POST', path: '/tasks/change', handler: 'task.change', config: {} },
    { method: 'POST', path: '/tasks/moves', handler: 'task.moves', config: {} },
    { method: 'GET', path: '/tasks/:id/series', handler: 'task.series', config: {} },
    { method: 'POST', path: '/tasks/:id/move', handler: 'task.move', config: {} },
  ],
};
