import Add from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { IndexDefinition } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type EditedCondition, moved, newCondition } from '../rules-draft';
import type { Label } from '../use-labels-of';
import { ConditionRow } from './ConditionRow';

interface Props {
  conditions: readonly EditedCondition[];
  indices: readonly IndexDefinition[];
  categories: readonly Label[];
  reasons: readonly Label[];
  onChange: (conditions: EditedCondition[]) => void;
}

/** Conditions in the order they are asked: dragged, or moved up and down; each edited in its place. */
export function ConditionList({ conditions, indices, categories, reasons, onChange }: Props) {
  const translate = useTranslate();
  const [dragged, setDragged] = useState<number | null>(null);
  const first = categories[0];
  return (
    <Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {conditions.map((condition, at) => (
          <ConditionRow
            key={condition.key}
            condition={condition}
            place={at + 1}
            isLast={at === conditions.length - 1}
            isDragged={dragged === at}
            indices={indices}
            categories={categories}
            reasons={reasons}
            onChange={(next) => onChange(conditions.with(at, next))}
            onRemove={() => onChange(conditions.toSpliced(at, 1))}
            onMove={(by) => onChange(moved(conditions, at, at + by))}
            onDrag={(isDragging) => setDragged(isDragging ? at : null)}
            onDragOver={() => {
              if (dragged === null || dragged === at) return;
              onChange(moved(conditions, dragged, at));
              setDragged(at);
            }}
          />
        ))}
      </Box>
      {conditions.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('rules.no_conditions')}
        </Typography>
      )}
      <Button
        startIcon={<Add />}
        disabled={!first}
        onClick={() => first && onChange([...conditions, newCondition(first, `new-${Date.now()}`)])}
        sx={{ mt: 1 }}
      >
        {translate('rules.add_condition')}
      </Button>
    </Box>
  );
}
