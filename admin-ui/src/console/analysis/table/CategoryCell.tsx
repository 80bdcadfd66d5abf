import Person from '@mui/icons-material/PersonRounded';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Choice } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';

interface Props {
  category: Choice | null;
  onOpen: (anchor: HTMLElement) => void;
}

/** The label a client carries; a press says why. One that a person chose is marked, with what the rules would say. */
export function CategoryCell({ category, onOpen }: Props) {
  const translate = useTranslate();
  return (
    <ButtonBase
      onClick={(event) => onOpen(event.currentTarget)}
      aria-label={[
        translate('analysis.why_label', { category: category?.label ?? translate('analysis.no_category') }),
        ...(category?.byRule ? [translate('bulk.rule_says', { category: category.byRule })] : []),
      ].join('. ')}
      sx={{ gap: 0.75, borderRadius: 0.5, px: 0.5, mx: -0.5, '&:hover, &:focus-visible': { bgcolor: 'action.hover' } }}
    >
      {category ? (
        <>
          <Box
            component="span"
            sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: category.color ?? 'text.disabled' }}
          />
          {category.label}
          {category.setBy === 'person' && (
            <Person sx={{ fontSize: 14, color: 'text.secondary' }} titleAccess={translate('analysis.set_by_person')} />
          )}
          {category.byRule && (
            <Box
              component="span"
              sx={{
                fontSize: 11,
                color: 'text.secondary',
                border: 1,
                borderColor: 'divider',
                borderRadius: 0.5,
                px: 0.5,
              }}
              title={translate('bulk.rule_says', { category: category.byRule })}
            >
              ≠ {category.byRule}
            </Box>
          )}
        </>
      ) : (
        '–'
      )}
    </ButtonBase>
  );
}
