import { AppError } from '@rumbo/config/errors';
import { distanceM, type Place } from '@rumbo/config/visit-order';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../access/context';

const INTERACTION = 'api::interaction.interaction';
const DAY_MS = 24 * 60 * 60_000;

interface Data {
  at?: string | number | Date | null;
  client?: number | null;
  contact?: number | null;
  task?: number | null;
  latitude?: number | string | null;
  longitude?: number | string | null;
  distance?: number | null;
}

type Stored = Required<Pick<Data, 'client' | 'contact' | 'task' | 'latitude' | 'longitude'>>;

/**
 * What the server says of an interaction, whoever writes it: when it was, unless its author says; how far from the
 * client its author stood. Refuses one that is still to come, half a place, and a contact or a task of another client.
 */
export function stateInteractions(strapi: Core.Strapi, now: () => Date = () => new Date()): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== INTERACTION || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data, documentId } = context.params as { data: Data; documentId?: string };
    if (context.action === 'create' || data.at !== undefined) data.at = past(data.at, now());
    const isAbout = ['client', 'contact', 'task', 'latitude', 'longitude'].some((name) => name in data);
    if (isAbout) await relate(strapi, data, documentId);
    return next();
  });
}

/** Now, when nothing is said. The clock of a phone may be ahead of ours; a day ahead is a plan. */
function past(at: Data['at'], now: Date): string {
  const said = at === undefined || at === null ? now : new Date(at);
  if (Number.isNaN(said.getTime())) throw new AppError('INVALID', 'at is not a moment', { field: 'at' });
  if (said.getTime() - now.getTime() > DAY_MS)
    throw new AppError('INVALID', 'An interaction has happened already; make a task for what is to come', {
      field: 'at',
      reason: 'interaction-ahead',
    });
  return (said < now ? said : now).toISOString();
}

async function relate(strapi: Core.Strapi, data: Data, documentId: string | undefined): Promise<void> {
  const { client, contact, task, latitude, longitude } = { ...(await stored(strapi, documentId)), ...data };
  const stood = placeOf(latitude, longitude);
  if (!stood && (isGiven(latitude) || isGiven(longitude)))
    throw new AppError('INVALID', 'A place is a latitude and a longitude', { field: 'latitude' });
  const place = await clientPlace(strapi, client);
  data.distance = stood && place ? Math.round(distanceM(stood, place)) : null;
  for (const [field, id] of [
    ['contact', contact],
    ['task', task],
  ] as const) {
    const of = id ? await clientOf(strapi, field, id) : null;
    if (of && of !== client)
      throw new AppError('INVALID', `The ${field} belongs to another client`, { field, reason: 'another-client' });
  }
}

async function stored(strapi: Core.Strapi, documentId: string | undefined): Promise<Stored | undefined> {
  if (!documentId) return undefined;
  const found = await strapi.db
    .query(INTERACTION)
    .findOne({ where: { documentId }, populate: ['client', 'contact', 'task'] });
  return (
    found && {
      client: found.client?.id ?? null,
      contact: found.contact?.id ?? null,
      task: found.task?.id ?? null,
      latitude: found.latitude,
      longitude: found.longitude,
    }
  );
}

async function clientPlace(strapi: Core.Strapi, id: number | null | undefined): Promise<Place | undefined> {
  if (!id) return undefined;
  const client = await strapi.db
    .query('api::client.client')
    .findOne({ where: { id }, select: ['latitude', 'longitude'] });
  return placeOf(client?.latitude, client?.longitude);
}

/** Whose contact, whose task: looked up past the rules, as the caller was allowed to name it before. */
async function clientOf(strapi: Core.Strapi, field: 'contact' | 'task', id: number): Promise<number | undefined> {
  const found = await asSystem(() =>
    strapi.db.query(`api::${field}.${field}`).findOne({ where: { id }, select: ['id'], populate: ['client'] }),
  );
  return found?.client?.id;
}

function placeOf(latitude: Data['latitude'], longitude: Data['longitude']): Place | undefined {
  return isGiven(latitude) && isGiven(longitude)
    ? { latitude: Number(latitude), longitude: Number(longitude) }
    : undefined;
}

const isGiven = (value: Data['latitude']): boolean => value !== undefined && value !== null && value !== '';
