import type { SvgIconComponent } from '@mui/icons-material';
import Home from '@mui/icons-material/HomeOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useModel } from '../../data/model';
import { useLabels } from '../types/use-labels';
import { Brand } from './Brand';
import { iconOf } from './icons';
import { navigation } from './navigation';
import { UserMenu } from './UserMenu';

export const SIDEBAR_WIDTH = 232;

interface Props {
  /** Beside the brand, where the page has no head of its own. */
  bell?: ReactNode;
  onNavigate?: () => void;
}

export function Sidebar({ bell, onNavigate }: Props) {
  const translate = useTranslate();
  const labels = useLabels();
  const { types } = useModel();
  return (
    <Box
      component="header"
      sx={{ height: '100%', display: 'flex', flexDirection: 'column', bgcolor: (theme) => theme.tokens.sidebar }}
    >
      <Box sx={{ pl: 2, pr: 1.5, pt: 1.5, pb: 1, display: 'flex', alignItems: 'center' }}>
        <Brand />
        <Box sx={{ ml: 'auto' }}>{bell}</Box>
      </Box>
      <Box component="nav" aria-label={translate('nav.label')} sx={{ flex: 1, overflowY: 'auto', px: 1, pb: 2 }}>
        <Item to="/" icon={Home} label={translate('nav.home')} onClick={onNavigate} />
        {navigation(types).map(({ group, items }) => (
          <Box key={group} role="group" aria-label={translate(`nav.${group}`)} sx={{ mt: 2 }}>
            <Typography
              variant="overline"
              component="div"
              aria-hidden
              sx={{ px: 1, color: (theme) => theme.tokens.textFaint, display: 'block', mb: 0.25 }}
            >
              {translate(`nav.${group}`)}
            </Typography>
            {items.map(({ to, screen, type }) => (
              <Item
                key={to}
                to={to}
                icon={iconOf(to)}
                label={type ? labels.typeName(type, 2) : translate(`nav.${screen}`)}
                onClick={onNavigate}
              />
            ))}
          </Box>
        ))}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', p: 1 }}>
        <UserMenu />
      </Box>
    </Box>
  );
}

interface ItemProps {
  to: string;
  icon: SvgIconComponent;
  label: string;
  onClick?: () => void;
}

function Item({ to, icon: Icon, label, onClick }: ItemProps) {
  return (
    <Box
      component={NavLink}
      to={to}
      end={to === '/'}
      onClick={onClick}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        px: 1,
        height: 30,
        borderRadius: 1.5 / 2 + 0.125,
        fontSize: 13,
        fontWeight: 500,
        color: 'text.secondary',
        textDecoration: 'none',
        '& svg': { fontSize: 17, flexShrink: 0 },
        '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
        '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
        '&.active': { bgcolor: (theme) => theme.tokens.accentSoft, color: 'primary.main', fontWeight: 600 },
      }}
    >
      <Icon />
      <span>{label}</span>
    </Box>
  );
}
