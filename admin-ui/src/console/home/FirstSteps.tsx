import Check from '@mui/icons-material/CheckCircleRounded';
import Circle from '@mui/icons-material/RadioButtonUncheckedRounded';
import Box from '@mui/material/Box';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCompany } from '../../data/company';
import { useType } from '../../data/model';
import { Panel } from '../display/Panel';

const ONE = { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' as const } };

/** The way to the first useful number, as far as it is this person's to go; a step that is done says so. */
export function FirstSteps({ hasData }: { hasData: boolean }) {
  const translate = useTranslate();
  const { name } = useCompany();
  const seesProfiles = useType('import-profiles') !== undefined;
  const seesImports = useType('imports') !== undefined;
  const seesGoals = useType('goals') !== undefined;
  const hasProfiles = useGetList('import-profiles', ONE, { enabled: seesProfiles }).total;
  const hasGoals = useGetList('goals', ONE, { enabled: seesGoals }).total;
  const steps = [
    { key: 'company', to: '/company', done: name !== '', isTheirs: true },
    { key: 'profile', to: '/import-profiles', done: Boolean(hasProfiles), isTheirs: seesProfiles },
    { key: 'upload', to: '/imports', done: hasData, isTheirs: seesImports },
    { key: 'goals', to: '/goals', done: Boolean(hasGoals), isTheirs: seesGoals },
  ].filter(({ isTheirs }) => isTheirs);
  if (steps.every(({ done }) => done)) return null;
  return (
    <Panel title={translate('home.guide')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {steps.map(({ key, to, done }) => (
          <Box component="li" key={key}>
            <Box
              component={Link}
              to={to}
              sx={{
                display: 'flex',
                gap: 1.25,
                p: 0.75,
                mx: -0.75,
                borderRadius: 1,
                color: 'inherit',
                textDecoration: 'none',
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              {done ? (
                <Check
                  titleAccess={translate('home.guide_done')}
                  sx={{ fontSize: 18, color: 'primary.main', mt: 0.125 }}
                />
              ) : (
                <Circle aria-hidden sx={{ fontSize: 18, color: 'text.secondary', mt: 0.125 }} />
              )}
              <span>
                <Box component="span" sx={{ display: 'block', fontSize: 13, fontWeight: 550 }}>
                  {translate(`home.guide_${key}`)}
                </Box>
                <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                  {translate(`home.guide_${key}_text`)}
                </Box>
              </span>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
