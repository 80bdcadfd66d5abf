import type { Variable } from '@rumbo/config/api';

type Agg = 'sum' | 'avg' | 'min' | 'max' | 'count';
type Metric =
  | 'revenue'
  | 'units'
  | 'orders'
  | 'average-ticket'
  | 'months-since-last-purchase'
  | 'months-since-first-purchase';
type Operand = 'I1' | 'I2' | 'I3' | 'I4';

export interface IndexDefault {
  name: string;
  operation: 'value' | 'difference' | 'ratio' | 'percent-change';
  metric: Metric;
  a: { agg: Agg; from: string; to: string };
  b?: { agg: Agg; from: string; to: string };
}

/** In order; the first that holds gives its category. Percentages are written as people say them: 10 is 10 %. */
export interface ConditionDefault {
  category: string;
  operand: Operand;
  operator: 'less-than' | 'at-most' | 'equal-to' | 'at-least' | 'more-than' | 'is-new' | 'has-no-data';
  threshold?: number;
}

export interface VariableDefault {
  indices: [IndexDefault, IndexDefault, IndexDefault, IndexDefault];
  categories: { name: string; color: string }[];
  reasons: string[];
  conditions: ConditionDefault[];
}

const month = (offset: number, agg: Agg = 'sum') => ({ agg, from: String(offset), to: String(offset) });
const months = (from: number, to: number, agg: Agg) => ({ agg, from: String(from), to: String(to) });

const versusLastMonth = (metric: Metric): IndexDefault => ({
  name: 'Contra el mes anterior',
  operation: 'percent-change',
  metric,
  a: month(0),
  b: month(-1),
});
const averageOfThree = (metric: Metric): IndexDefault => ({
  name: 'Promedio de 3 meses',
  operation: 'value',
  metric,
  a: months(-3, -1, 'avg'),
});
const versusLastYear = (metric: Metric): IndexDefault => ({
  name: 'Contra el año anterior',
  operation: 'percent-change',
  metric,
  a: month(0),
  b: month(-12),
});
/** `year-start-12` is the first month of the year twelve months back. */
const yearToDate = (metric: Metric): IndexDefault => ({
  name: 'Acumulado contra el año anterior',
  operation: 'percent-change',
  metric,
  a: { agg: 'sum', from: 'year-start', to: '0' },
  b: { agg: 'sum', from: 'year-start-12', to: '-12' },
});
const ofTheMonth = (name: string, metric: Metric): IndexDefault => ({ name, operation: 'value', metric, a: month(0) });

/** Distinguishable without red against green, on light and on dark. */
const GOOD = '#0072b2';
const MIDDLE = '#8a8f98';
const BAD = '#d55e00';
const WARN = '#e69f00';

const growth = (metric: Metric): VariableDefault => ({
  indices: [versusLastMonth(metric), averageOfThree(metric), versusLastYear(metric), yearToDate(metric)],
  categories: [
    { name: 'Crece', color: GOOD },
    { name: 'Estable', color: MIDDLE },
    { name: 'Cae', color: BAD },
    { name: 'Nuevo', color: WARN },
  ],
  reasons: ['Volumen', 'Precio', 'Producto nuevo', 'Estacionalidad', 'Competencia', 'Falta de inventario', 'Otro'],
  conditions: [
    { category: 'Nuevo', operand: 'I1', operator: 'is-new' },
    { category: 'Crece', operand: 'I1', operator: 'at-least', threshold: 10 },
    { category: 'Cae', operand: 'I1', operator: 'at-most', threshold: -10 },
    { category: 'Estable', operand: 'I1', operator: 'more-than', threshold: -10 },
  ],
});

/** What each variable ships with, so that the first start is useful. Data: people change all of it. */
export const VARIABLE_DEFAULTS: Record<Variable, VariableDefault> = {
  revenue: growth('revenue'),
  units: growth('units'),
  orders: growth('orders'),
  'average-ticket': {
    ...growth('average-ticket'),
    indices: [
      versusLastMonth('average-ticket'),
      averageOfThree('average-ticket'),
      versusLastYear('average-ticket'),
      {
        name: 'Promedio del año contra el anterior',
        operation: 'percent-change',
        metric: 'average-ticket',
        a: { agg: 'avg', from: 'year-start', to: '0' },
        b: { agg: 'avg', from: 'year-start-12', to: '-12' },
      },
    ],
    reasons: ['Mezcla de productos', 'Precio', 'Descuento', 'Pedidos más grandes', 'Pedidos más pequeños', 'Otro'],
  },
  'client-count': {
    indices: [
      { name: 'Meses con compra en 12', operation: 'value', metric: 'orders', a: months(-11, 0, 'count') },
      averageOfThree('orders'),
      versusLastMonth('revenue'),
      versusLastYear('revenue'),
    ],
    categories: [
      { name: 'Frecuente', color: GOOD },
      { name: 'Ocasional', color: MIDDLE },
      { name: 'Esporádico', color: WARN },
    ],
    reasons: ['Compra programada', 'Compra por proyecto', 'Estacionalidad', 'Compra a varios proveedores', 'Otro'],
    conditions: [
      { category: 'Frecuente', operand: 'I1', operator: 'at-least', threshold: 9 },
      { category: 'Ocasional', operand: 'I1', operator: 'at-least', threshold: 4 },
      { category: 'Esporádico', operand: 'I1', operator: 'at-least', threshold: 1 },
    ],
  },
  'new-clients': {
    indices: [
      ofTheMonth('Venta del mes', 'revenue'),
      ofTheMonth('Pedidos del mes', 'orders'),
      ofTheMonth('Ticket promedio', 'average-ticket'),
      {
        name: 'Meses desde la primera compra',
        operation: 'value',
        metric: 'months-since-first-purchase',
        a: month(0, 'max'),
      },
    ],
    categories: [
      { name: 'Prometedor', color: GOOD },
      { name: 'Normal', color: MIDDLE },
      { name: 'Por desarrollar', color: WARN },
    ],
    reasons: ['Referido', 'Visita', 'Campaña', 'Llegó solo', 'Reemplaza a un competidor', 'Otro'],
    conditions: [
      { category: 'Prometedor', operand: 'I2', operator: 'at-least', threshold: 3 },
      { category: 'Normal', operand: 'I2', operator: 'at-least', threshold: 2 },
      { category: 'Por desarrollar', operand: 'I2', operator: 'at-least', threshold: 1 },
    ],
  },
  'non-retained-clients': {
    indices: [
      { name: 'Meses sin comprar', operation: 'value', metric: 'months-since-last-purchase', a: month(0, 'max') },
      averageOfThree('revenue'),
      { name: 'Venta de 12 meses', operation: 'value', metric: 'revenue', a: months(-11, 0, 'sum') },
      { name: 'Pedidos de 12 meses', operation: 'value', metric: 'orders', a: months(-11, 0, 'sum') },
    ],
    categories: [
      { name: 'No retenido', color: BAD },
      { name: 'Con problemas', color: WARN },
      { name: 'Retenido', color: GOOD },
    ],
    reasons: [
      'Precio',
      'Competencia',
      'Servicio o entrega',
      'Falta de inventario',
      'Cartera vencida',
      'Cierre o cambio de giro',
      'Compra estacional',
      'Sin contacto del vendedor',
      'Otro',
    ],
    conditions: [
      { category: 'No retenido', operand: 'I1', operator: 'at-least', threshold: 2 },
      { category: 'Con problemas', operand: 'I1', operator: 'at-least', threshold: 1 },
      { category: 'Retenido', operand: 'I1', operator: 'less-than', threshold: 1 },
    ],
  },
};
