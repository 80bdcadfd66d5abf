import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { lastDataMonth } from '../analysis/read-analysis';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { usePageState } from '../display/use-page-state';
import { AbcPanel } from './AbcPanel';
import { ConditionList } from './conditions/ConditionList';
import { ApplyDialog } from './history/ApplyDialog';
import { HistoryPanel } from './history/HistoryPanel';
import { IndexCard } from './indices/IndexCard';
import { LabelsPanel } from './labels/LabelsPanel';
import { PreviewPanel } from './PreviewPanel';
import { toRules } from './rules-draft';
import { useLabelsOf } from './use-labels-of';
import { useRules } from './use-rules';

/** The rules of each variable: indices, conditions, categories and reasons, with who would move before it is saved. */
export default function RulesPage() {
  const translate = useTranslate();
  const format = useFormat();
  const queries = useQueryClient();
  const [state, change] = usePageState({ variable: 'revenue' });
  const variable = VARIABLE_NAMES.find((name) => name === state.variable) ?? 'revenue';
  const { answer, error, refetch, draft, setDraft, isDirty, save, shipped } = useRules(variable);
  const categories = useLabelsOf('categories', variable);
  const reasons = useLabelsOf('reasons', variable);
  const [isApplying, setApplying] = useState(false);
  const readAgain = (): void => void queries.invalidateQueries();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const header = (
    <PageHeader
      title={translate('rules.title')}
      subtitle={translate(answer?.data.mayChange === false ? 'rules.read_only' : 'rules.subtitle')}
      actions={
        answer?.data.mayChange && (
          <>
            <Button color="secondary" disabled={isDirty || !answer.meta.dataAsOf} onClick={() => setApplying(true)}>
              {translate('rules.apply_button')}
            </Button>
            <Button color="secondary" disabled={shipped.isPending} onClick={() => shipped.mutate()}>
              {translate('rules.shipped')}
            </Button>
          </>
        )
      }
    />
  );
  const tabs = (
    <Tabs
      value={variable}
      onChange={(_event, next: Variable) => change({ variable: next })}
      variant="scrollable"
      scrollButtons="auto"
      aria-label={translate('analysis.variable')}
      sx={{ mb: 2 }}
    >
      {VARIABLE_NAMES.map((name) => (
        <Tab key={name} value={name} label={translate(`variables.${name}`)} />
      ))}
    </Tabs>
  );
  if (!answer || !draft)
    return [<div key="header">{header}</div>, <div key="tabs">{tabs}</div>, <PageSkeleton key="page" />];
  const { mayChange } = answer.data;
  return (
    <>
      {header}
      {tabs}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}>
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
          <Panel title={translate('rules.indices')} hint={translate('rules.indices_hint')}>
            <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              {draft.indices.map((index, at) => (
                <IndexCard
                  key={index.slot}
                  index={index}
                  onChange={(next) => setDraft({ ...draft, indices: draft.indices.with(at, next) })}
                />
              ))}
            </Box>
          </Panel>
          <Panel title={translate('rules.conditions')} hint={translate('rules.conditions_hint')}>
            <ConditionList
              conditions={draft.conditions}
              indices={draft.indices}
              categories={categories}
              reasons={reasons}
              onChange={(conditions) => setDraft({ ...draft, conditions })}
            />
          </Panel>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
            <LabelsPanel kind="category" {...{ variable, mayChange }} labels={categories} onChanged={readAgain} />
            <LabelsPanel kind="reason" {...{ variable, mayChange }} labels={reasons} onChanged={readAgain} />
          </Box>
          <AbcPanel mayPreview={mayChange} />
          <HistoryPanel history={answer.data.history} />
        </Box>
        <Box sx={{ position: { lg: 'sticky' }, top: 16, alignSelf: 'start', minWidth: 0, order: { xs: -1, lg: 0 } }}>
          <PreviewPanel variable={variable} month={lastDataMonth(answer.meta)} draft={draft} isDirty={isDirty} />
        </Box>
      </Box>
      {isDirty && (
        <SaveBar
          text={
            mayChange
              ? translate('rules.holds_from', { month: format.month(answer.meta.runningMonth) })
              : translate('rules.tried')
          }
          canSave={mayChange && toRules(draft) !== null && !save.isPending}
          onSave={() => save.mutate()}
          onDiscard={() => setDraft(null)}
        />
      )}
      {isApplying && <ApplyDialog variable={variable} meta={answer.meta} onClose={() => setApplying(false)} />}
    </>
  );
}

interface SaveBarProps {
  text: string;
  canSave: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight while something is not saved. */
function SaveBar({ text, canSave, onSave, onDiscard }: SaveBarProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 12,
        zIndex: 5,
        mt: 2,
        px: 2,
        py: 1,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        boxShadow: '0 6px 24px rgb(0 0 0 / 0.12)',
      }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ flex: 1, minWidth: 180 }}>
        {text}
      </Typography>
      <Button variant="outlined" onClick={onDiscard}>
        {translate('rules.discard')}
      </Button>
      <Button variant="contained" disabled={!canSave} onClick={onSave}>
        {translate('rules.save')}
      </Button>
    </Box>
  );
}
