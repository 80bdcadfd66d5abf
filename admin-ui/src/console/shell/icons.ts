import type { SvgIconComponent } from '@mui/icons-material';
import Person from '@mui/icons-material/BadgeOutlined';
import Balance from '@mui/icons-material/BalanceRounded';
import Block from '@mui/icons-material/BlockOutlined';
import View from '@mui/icons-material/BookmarkBorderRounded';
import Business from '@mui/icons-material/BusinessOutlined';
import Calendar from '@mui/icons-material/CalendarMonthOutlined';
import Chat from '@mui/icons-material/ChatBubbleOutlineRounded';
import Contacts from '@mui/icons-material/ContactPageOutlined';
import Currency from '@mui/icons-material/CurrencyExchangeRounded';
import Flag from '@mui/icons-material/FlagOutlined';
import Folder from '@mui/icons-material/FolderOutlined';
import Functions from '@mui/icons-material/FunctionsRounded';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import Reason from '@mui/icons-material/HelpOutlineRounded';
import Source from '@mui/icons-material/InputRounded';
import Chart from '@mui/icons-material/InsightsRounded';
import Box from '@mui/icons-material/Inventory2Outlined';
import Category from '@mui/icons-material/LabelOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import Receipt from '@mui/icons-material/ReceiptLongOutlined';
import Strategy from '@mui/icons-material/RouteRounded';
import Rule from '@mui/icons-material/RuleRounded';
import People from '@mui/icons-material/StorefrontOutlined';
import Table from '@mui/icons-material/TableChartOutlined';
import Task from '@mui/icons-material/TaskAltRounded';
import Tune from '@mui/icons-material/ViewColumnOutlined';

const ICONS: Readonly<Record<string, SvgIconComponent>> = {
  '/analysis': Chart,
  '/sales': Receipt,
  '/rules': Rule,
  '/imports': Inbox,
  '/clients': People,
  '/contacts': Contacts,
  '/products': Box,
  '/product-families': Folder,
  '/salespeople': Person,
  '/exchange-rates': Currency,
  '/goals': Flag,
  '/monthly-targets': Calendar,
  '/strategies': Strategy,
  '/tasks': Task,
  '/interactions': Handshake,
  '/comments': Chat,
  '/categorisations': Balance,
  '/company': Business,
  '/import-profiles': Tune,
  '/sources': Source,
  '/blocked-senders': Block,
  '/saved-views': View,
  '/variable-settings': Functions,
  '/categories': Category,
  '/reasons': Reason,
  '/conditions': Rule,
};

export const iconOf = (to: string): SvgIconComponent => ICONS[to] ?? Table;
