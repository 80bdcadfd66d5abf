import type { Core } from '@strapi/strapi';
import { applyDatabase, bootstrapAccounts, registerAccess } from './access';
import { refuseBrokenQueries } from './access/queries';
import { closeSignInPool } from './access/sessions/sign-in-pool';
import { answerErrors } from './answer-errors';
import { limitUpload } from './api/attachment/limit-upload';
import { showAttachments } from './api/attachment/show-attachments';
import { bootstrapDemo } from './api/demo/company/bootstrap';
import { tidyUploads } from './files/uploads';
import { bootstrapModel, registerModel } from './model';
import { startQueues, stopQueues } from './queues';
import { readLean } from './reads';
import { learnIndexes } from './reads/indexes';
import { shortenTheWay } from './requests';
import { sendUploadsAsDownloads, serveScreens } from './serve';
import { surviveLostDatabase } from './survive-lost-database';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    surviveLostDatabase(strapi);
    shortenTheWay(strapi);
    registerAccess(strapi);
    registerModel(strapi);
    limitUpload(strapi);
    tidyUploads(strapi);
    answerErrors(strapi);
    refuseBrokenQueries(strapi);
    readLean(strapi);
    showAttachments(strapi);
    serveScreens(strapi);
    sendUploadsAsDownloads(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await applyDatabase(strapi);
    await learnIndexes();
    await bootstrapModel(strapi);
    await bootstrapAccounts(strapi);
    startQueues(strapi);
    await bootstrapDemo(strapi);
  },

  async destroy(): Promise<void> {
    await stopQueues();
    await closeSignInPool();
  },
};
