import Box from '@mui/material/Box';
import { attributeOf } from '../../types/attributes';
import { FieldInput } from '../../types/FieldInput';
import { FormFields } from '../../types/FormFields';
import { useOwnType } from '../../types/use-own-type';
import { RepeatInput } from '../repeat/RepeatInput';

/** What a task is and when, in the order people say it; of 12 columns. */
const ABOUT = { title: 12, client: 6, strategy: 6, assignee: 6, priority: 3, state: 3 };
const WHEN = { startDate: 3, dueDate: 3, dueTime: 3, minutes: 3 };
const DRAWN = [...Object.keys(ABOUT), ...Object.keys(WHEN), 'recurrence', 'description'];

interface Props {
  series?: { rule: string; start: string } | null;
  occurrence?: string | null;
}

/** Every field of a task that may be set, those added in the CMS last. */
export function TaskFields({ series = null, occurrence = null }: Props) {
  const type = useOwnType();
  const canRepeat = attributeOf(type, 'recurrence')?.editable === true;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 0.5 }}>
      <Fields sizes={ABOUT} />
      <Fields sizes={WHEN} />
      {canRepeat && <RepeatInput series={series} occurrence={occurrence} />}
      <Fields sizes={{ description: 12 }} />
      <FormFields without={DRAWN} />
    </Box>
  );
}

function Fields({ sizes }: { sizes: Readonly<Record<string, number>> }) {
  const type = useOwnType();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: 2 }}>
      {Object.entries(sizes).map(([name, size]) => {
        const attribute = attributeOf(type, name);
        if (!attribute?.editable) return null;
        return (
          <Box key={name} sx={{ gridColumn: { xs: `span ${size > 3 ? 12 : 6}`, sm: `span ${size}` } }}>
            <FieldInput type={type} attribute={attribute} source={name} />
          </Box>
        );
      })}
    </Box>
  );
}
