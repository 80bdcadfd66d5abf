import Comment from '@mui/icons-material/ChatBubbleOutlineRounded';
import Meeting from '@mui/icons-material/GroupsOutlined';
import Mail from '@mui/icons-material/MailOutlineRounded';
import Phone from '@mui/icons-material/PhoneOutlined';
import Visit from '@mui/icons-material/PlaceOutlined';
import Message from '@mui/icons-material/SmsOutlined';
import type { TimelineDetails } from '@rumbo/config/api';

export type InteractionKind = TimelineDetails['interaction']['kind'];

export const INTERACTION_ICONS: Readonly<Record<InteractionKind, typeof Phone>> = {
  call: Phone,
  visit: Visit,
  mail: Mail,
  meeting: Meeting,
  message: Message,
};

export const INTERACTION_KINDS = Object.keys(INTERACTION_ICONS) as InteractionKind[];

/** What can be written on a client's card. */
export type NoteKind = InteractionKind | 'comment';
export const NOTE_ICONS: Readonly<Record<NoteKind, typeof Phone>> = { ...INTERACTION_ICONS, comment: Comment };
export const NOTE_KINDS: readonly NoteKind[] = [...INTERACTION_KINDS, 'comment'];
