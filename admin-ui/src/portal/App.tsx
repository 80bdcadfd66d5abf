import { useEffect } from 'react';
import { currentUser, type SessionUser } from '../session';
import { Account } from './account/Account';
import { Board } from './board/Board';
import { Client } from './client/Client';
import { Clients } from './clients/Clients';
import { Day } from './day/Day';
import { useI18n } from './i18n/I18n';
import { Boundary } from './layout/Boundary';
import { BusyBar } from './layout/BusyBar';
import { Mark } from './layout/Mark';
import { Navigation } from './layout/Navigation';
import { Failure } from './layout/Notice';
import { Toaster } from './layout/Toaster';
import { Login } from './login/Login';
import { useEntry } from './login/use-entry';
import { NewTask, NewTaskAtClient } from './new-task/NewTask';
import { Notices } from './notices/Notices';
import { Numbers } from './numbers/Numbers';
import { workOffline } from './offline/triggers';
import { OfflineBar } from './pending/OfflineBar';
import { Pending } from './pending/Pending';
import { hrefOf, type Route } from './route/route';
import { useRoute } from './route/use-route';
import { Search } from './search/Search';
import { Task } from './task/Task';
import { LogAtClient, LogForTask } from './visit/Log';
import { Week } from './week/Week';

export function App() {
  const { entry, start, setEntry } = useEntry();
  if (entry === 'starting')
    return (
      <>
        <BusyBar />
        <div className="starting">
          <Mark size={56} />
        </div>
      </>
    );
  if (entry === 'unreachable')
    return (
      <main className="starting">
        <Failure kind="unreachable" onRetry={start} />
      </main>
    );
  if (entry === 'signed-out') return <Login onSignedIn={setEntry} />;
  return <Portal user={entry} />;
}

function Portal({ user }: { user: SessionUser }) {
  const { t } = useI18n();
  const route = useRoute();
  useEffect(() => workOffline(user.id), [user.id]);
  return (
    <>
      <button type="button" className="skip" onClick={skipToContent}>
        {t.app.skip}
      </button>
      <BusyBar />
      <OfflineBar />
      <div className="frame">
        <Navigation route={route} />
        <Boundary key={hrefOf(route)}>
          <ScreenOf route={route} user={currentUser() ?? user} />
        </Boundary>
      </div>
      <Toaster />
    </>
  );
}

/** A button: the address after # is the screen's, a link to #content would change it. */
function skipToContent(): void {
  document.querySelector<HTMLElement>('#content h1')?.focus();
}

function ScreenOf({ route, user }: { route: Route; user: SessionUser }) {
  switch (route.screen) {
    case 'day':
      return <Day />;
    case 'week':
      return <Week />;
    case 'board':
      return <Board />;
    case 'search':
      return <Search />;
    case 'new-task':
      return <NewTask user={user} />;
    case 'task':
      return route.act ? <LogForTask id={route.id} /> : <Task id={route.id} />;
    case 'clients':
      return <Clients />;
    case 'client':
      if (route.act === 'new-task') return <NewTaskAtClient user={user} id={route.id} />;
      return route.act ? <LogAtClient id={route.id} kind={route.act} /> : <Client id={route.id} />;
    case 'numbers':
      return <Numbers />;
    case 'account':
      return <Account user={user} />;
    case 'notices':
      return <Notices />;
    case 'pending':
      return <Pending />;
  }
}
