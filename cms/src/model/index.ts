import type { Core } from '@strapi/strapi';
import { watchRules } from '../api/analysis/rules/watch-rules';
import { checkMentions } from '../api/notification/mentions/check-mentions';
import { placeClients } from './client-place';
import { shipDefaults } from './defaults';
import { nameEveryUser } from './display-name';
import { stateInteractions } from './interaction-facts';
import { announceModelVersion, watchViewConfigurations } from './meta/version-header';
import { keepProfilesUsable } from './profile/keep-usable';
import { keepReportingCurrency } from './reporting-currency';
import { requireRelations } from './required-relations';
import { stampTaskCompletion } from './task-completion';
import { repeatTasks } from './task-recurrence';
import { readTaskTime } from './task-time';
import { keepIndicesUsable } from './usable-indices';
import { keepViewsUsable } from './usable-views';

/** Rules of the model that hold whoever writes; called in Strapi's `register`. */
export function registerModel(strapi: Core.Strapi): void {
  announceModelVersion(strapi);
  requireRelations(strapi);
  keepProfilesUsable(strapi);
  keepIndicesUsable(strapi);
  keepViewsUsable(strapi);
  keepReportingCurrency(strapi);
  watchRules(strapi);
  stampTaskCompletion(strapi);
  readTaskTime(strapi);
  repeatTasks(strapi);
  placeClients(strapi);
  stateInteractions(strapi);
  checkMentions(strapi);
}

/** Called in Strapi's `bootstrap`, after our SQL is applied. */
export async function bootstrapModel(strapi: Core.Strapi): Promise<void> {
  watchViewConfigurations(strapi);
  nameEveryUser(strapi);
  await shipDefaults(strapi);
}
