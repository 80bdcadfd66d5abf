import { Navigate, useLocation, useParams } from 'react-router-dom';

/** A task has no page of its own: its address opens it over the board. */
export default function TaskAddress() {
  const { id = 'new' } = useParams();
  const { state } = useLocation();
  return <Navigate to={`/tasks?task=${id}`} state={state} replace />;
}
