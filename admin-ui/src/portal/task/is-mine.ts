import { currentUser } from '../../session';
import type { Task } from '../data/tasks';

/** At a client one sees what colleagues do there, and changes only one's own. A relation that may not be read is absent. */
export const isMine = ({ assignee }: Task): boolean => assignee != null && assignee.id === currentUser()?.id;
