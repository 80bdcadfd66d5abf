import type { Evidence, Question } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import type { FieldChoice } from '../../import-profiles/use-kinds';
import { amountOf, dayOf } from './draft';

export interface OptionText {
  value: string;
  label: string;
  hint: string;
}

/** Questions, their options and evidence in plain words: an option shows what a cell of the file would mean. */
export function useOptionText(fields: readonly FieldChoice[]) {
  const translate = useTranslate();
  const { number, day } = useFormat();

  const because = ({ because: code, args, example, column, line }: Pick<Evidence, 'because'> & Partial<Evidence>) =>
    translate(`reading.because.${code}`, {
      _: code,
      ...args,
      example: example ?? '',
      column: column ?? '',
      line: line === undefined ? '' : number(line),
    });

  const option = ({ about, field, examples: [example = ''] }: Question, value: string): OptionText => {
    if (about === 'dates') {
      const meant = dayOf(example, value);
      const label = translate(
        `reading.order.${value.startsWith('dd') ? 'day' : value.startsWith('MM') ? 'month' : 'year'}`,
      );
      return { value, label, hint: meant ? translate('reading.means', { cell: example, value: day(meant) }) : value };
    }
    if (about === 'decimal') {
      const meant = amountOf(example, value);
      const label = translate(value === '.' ? 'reading.point' : 'reading.comma');
      const hint =
        meant === undefined
          ? ''
          : translate('reading.means', { cell: example, value: number(meant, { maximumFractionDigits: 3 }) });
      return { value, label, hint };
    }
    if (about === 'constant') {
      const known = fields.find(({ name }) => name === field)?.enum?.find((choice) => choice.value === value);
      return { value, label: translate(`variables.${value}`, { _: known?.labels[1] ?? value }), hint: '' };
    }
    return { value, label: value, hint: '' };
  };

  return {
    because,
    question: (question: Question) => ({
      title: translate(`reading.ask.${question.about}`, {
        column: question.column ?? '',
        field: fields.find(({ name }) => name === question.field)?.label ?? question.field ?? '',
      }),
      because: because({
        because: question.because,
        ...(question.args && { args: question.args }),
        ...(question.examples[0] && { example: question.examples[0] }),
      }),
    }),
    options: (question: Question): OptionText[] => ordersOf(question).map((value) => option(question, value)),
  };
}

/** Of dates one option an order: marks and short years follow it, and forms that begin with the year fit either. */
function ordersOf({ about, because, options }: Question): string[] {
  if (about !== 'dates') return options;
  const asked = because === 'no-row' ? options : options.filter((value) => !value.startsWith('yyyy'));
  return asked.filter((value, at) => asked.findIndex((other) => other.slice(0, 2) === value.slice(0, 2)) === at);
}
