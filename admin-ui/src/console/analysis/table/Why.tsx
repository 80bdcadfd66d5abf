import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Explanation } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { whySentence } from '../../../why/why-sentence';
import { useFormat } from '../../display/use-format';
import { whyWords } from './why-words';

interface Props {
  explanation: Explanation;
  /** False: the category stands beside already. */
  hasTitle?: boolean;
}

/** Why a client has its category, in one sentence: the rule, the value and the threshold, or the person. */
export function Why({ explanation: { category, indices }, hasTitle = true }: Props) {
  const { shown, byRule, byPerson } = category;
  const translate = useTranslate();
  const format = useFormat();
  const words = whyWords({ translate, number: format.number });
  return (
    <Box>
      {hasTitle && (
        <Typography sx={{ fontWeight: 600 }}>{shown?.label ?? translate('analysis.no_category')}</Typography>
      )}
      <Typography variant="body2" color="text.secondary">
        {byPerson
          ? translate('analysis.why_person', { user: byPerson.user ?? '–', month: format.month(byPerson.since) })
          : byRule
            ? whySentence(byRule, indices, words)
            : translate('analysis.why_none')}
      </Typography>
      {byPerson && byRule && byRule.category.id !== byPerson.category.id && (
        <Typography variant="body2" color="text.secondary">
          {translate('analysis.why_disagrees', { category: byRule.category.label })}{' '}
          {whySentence(byRule, indices, words)}
        </Typography>
      )}
    </Box>
  );
}
