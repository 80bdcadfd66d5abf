import Check from '@mui/icons-material/CheckRounded';
import Unfold from '@mui/icons-material/UnfoldMoreRounded';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetIdentity, useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { keepLanguage, LANGUAGES } from '../../i18n/i18n-provider';
import { logout } from '../../session';
import { COLOR_MODES, useColorMode } from '../../theme/color-mode';

export function UserMenu() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [language, setLanguage] = useLocaleState();
  const { mode, setMode } = useColorMode();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = identity?.fullName ?? '';

  const choices = [
    {
      title: 'user.language',
      items: LANGUAGES.map(({ locale, name: label }) => ({
        label,
        chosen: locale === language,
        choose: () => speak(locale),
      })),
    },
    {
      title: 'user.theme',
      items: COLOR_MODES.map((value) => ({
        label: translate(`user.${value}`),
        chosen: value === mode,
        choose: () => setMode(value),
      })),
    },
  ];
  const speak = (locale: string): void => {
    keepLanguage(locale);
    document.documentElement.lang = locale;
    setLanguage(locale);
  };

  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          width: '100%',
          display: 'flex',
          gap: 1,
          p: 0.75,
          borderRadius: 1,
          textAlign: 'left',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box
          component="span"
          sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
        >
          {translate('user.menu')}:
        </Box>
        <Avatar
          aria-hidden
          sx={{
            width: 26,
            height: 26,
            fontSize: 12,
            fontWeight: 600,
            bgcolor: (theme) => theme.tokens.accentSoft,
            color: 'primary.main',
          }}
        >
          {initials(name)}
        </Avatar>
        <Typography variant="body2" noWrap sx={{ flex: 1, fontWeight: 500 }}>
          {name}
        </Typography>
        <Unfold sx={{ fontSize: 16, color: 'text.secondary' }} />
      </ButtonBase>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { width: 216 } } }}
      >
        {choices.flatMap(({ title, items }) => [
          <ListSubheader key={title} sx={{ lineHeight: '28px', fontSize: 12, bgcolor: 'transparent' }}>
            {translate(title)}
          </ListSubheader>,
          ...items.map(({ label, chosen, choose }) => (
            <MenuItem
              key={`${title}.${label}`}
              selected={chosen}
              onClick={choose}
              role="menuitemradio"
              aria-checked={chosen}
            >
              <ListItemText slotProps={{ primary: { fontSize: 13 } }}>{label}</ListItemText>
              {chosen && <Check sx={{ fontSize: 16 }} />}
            </MenuItem>
          )),
          <Divider key={`${title}-end`} />,
        ])}
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          {translate('account.title')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>{translate('user.sign_out')}</MenuItem>
      </Menu>
    </>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
