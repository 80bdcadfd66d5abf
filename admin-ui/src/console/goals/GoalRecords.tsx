import { ResourceContextProvider } from 'react-admin';
import TypeList from '../types/TypeList';

/** Goals as plain records, with the fields that people have added to them. */
export default function GoalRecords() {
  return (
    <ResourceContextProvider value="goals">
      <TypeList />
    </ResourceContextProvider>
  );
}
