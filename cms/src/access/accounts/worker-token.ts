import { actionsOf } from '@rumbo/config/roles';
import type { Core } from '@strapi/strapi';
import { settings } from '../../settings';

const NAME = 'Workers';
const TOKEN = 'admin::api-token';

interface TokenService {
  hash(accessKey: string): string;
  create(token: object): Promise<{ id: number }>;
  update(id: number, token: object): Promise<unknown>;
}

/**
 * The workers' own token carries the key from the environment and the rights of `worker` in config/src/roles,
 * no more and no fewer, whatever was done to it in the CMS.
 */
export async function ensureWorkerToken(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::api-token-content-api') as unknown as TokenService;
  const tokens = strapi.db.query(TOKEN);
  const rights = {
    name: NAME,
    description: 'Token de servicio',
    type: 'custom',
    permissions: actionsOf('worker'),
    lifespan: null,
  };
  const known: { id: number } | null = await tokens.findOne({ where: { name: NAME } });
  const { id } = known ?? (await service.create(rights));
  if (known) await service.update(id, { ...rights, kind: undefined });
  // The service makes up a key of its own; this is the one the workers know. It is kept as a hash only.
  await tokens.update({
    where: { id },
    data: { accessKey: service.hash(settings.WORKER_TOKEN), encryptedKey: null, expiresAt: null },
  });
}
