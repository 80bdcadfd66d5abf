import { QueryClient } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  type I18nProvider,
  localStorageStore,
  Notification,
  Resource,
} from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { authProvider } from '../../data/auth-provider';
import { dataProvider } from '../../data/data-provider';
import { useModel } from '../../data/model';
import type { SessionUser } from '../../session';
import { ClashQuestion } from '../clash/ClashQuestion';
import { NotFound } from '../display/NotFound';
import { PageSkeleton } from '../display/PageSkeleton';
import { HomePage } from '../home/HomePage';
import { Shell } from '../shell/Shell';

const AccountPage = lazy(() => import('../account/AccountPage'));
const AnalysisPage = lazy(() => import('../analysis/AnalysisPage'));
const SalesPage = lazy(() => import('../sales/SalesPage'));
const GoalsPage = lazy(() => import('../goals/GoalsPage'));
const GoalRecords = lazy(() => import('../goals/GoalRecords'));
const RulesPage = lazy(() => import('../rules/RulesPage'));
const ImportList = lazy(() => import('../imports/ImportList'));
const ClientShow = lazy(() => import('../clients/ClientShow'));
const ImportShow = lazy(() => import('../imports/ImportShow'));
const ProfileShow = lazy(() => import('../import-profiles/ProfileShow'));
const ProfileForm = lazy(() => import('../import-profiles/ProfileForm'));
const StrategyBoard = lazy(() => import('../strategies/StrategyBoard'));
const StrategyShow = lazy(() => import('../strategies/StrategyShow'));
const TaskAddress = lazy(() => import('../tasks/TaskAddress'));
const TasksPage = lazy(() => import('../tasks/frame/TasksPage'));
const TypeList = lazy(() => import('../types/TypeList'));
const TypeShow = lazy(() => import('../types/TypeShow'));
const TypeForm = lazy(() => import('../types/TypeForm'));
const SingleType = lazy(() => import('../types/SingleType'));

const GENERIC = { list: TypeList, show: TypeShow, create: TypeForm, edit: TypeForm };

/** Screens that say more than the model can. */
const HAND_MADE: Readonly<Record<string, object>> = {
  clients: { ...GENERIC, show: ClientShow },
  goals: { ...GENERIC, list: GoalsPage },
  imports: { list: ImportList, show: ImportShow },
  strategies: { ...GENERIC, list: StrategyBoard, show: StrategyShow },
  tasks: { list: TasksPage, show: TaskAddress, create: TaskAddress, edit: TaskAddress },
  'import-profiles': { ...GENERIC, show: ProfileShow, create: ProfileForm, edit: ProfileForm },
};

const store = localStorageStore('1', 'rumbo');

/** The signed-in console: one route for every type of the model, and the hand-made screens. */
export default function Console({ user, i18nProvider }: { user: SessionUser; i18nProvider: I18nProvider }) {
  const { types } = useModel();
  const auth = useMemo(() => authProvider(user), [user]);
  // One a user: what one has read must not be shown to the next on the same browser.
  const queryClient = useMemo(() => newQueryClient(user), [user]);

  return (
    <BrowserRouter basename="/console">
      <CoreAdminContext
        dataProvider={dataProvider}
        authProvider={auth}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        basename=""
      >
        <CoreAdminUI
          layout={Shell}
          dashboard={HomePage}
          loading={PageSkeleton}
          catchAll={NotFound}
          loginPage={false}
          disableTelemetry
          title="Rumbo"
        >
          {types.map((type) => (
            <Resource
              key={type.path}
              name={type.path}
              {...(type.kind === 'single' ? { list: SingleType } : (HAND_MADE[type.path] ?? GENERIC))}
              recordRepresentation={type.mainField}
            />
          ))}
          <CustomRoutes>
            <Route path="/account" element={<AccountPage />} />
            <Route path="/analysis" element={<AnalysisPage />} />
            <Route path="/sales" element={<SalesPage />} />
            <Route path="/goal-records" element={<GoalRecords />} />
            <Route path="/rules" element={<RulesPage />} />
          </CustomRoutes>
        </CoreAdminUI>
        <ClashQuestion />
        <Notification />
      </CoreAdminContext>
    </BrowserRouter>
  );
}

/** Retries are the session's. `user` only names whose cache it is. */
const newQueryClient = (_user: SessionUser): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { retry: false } } });
