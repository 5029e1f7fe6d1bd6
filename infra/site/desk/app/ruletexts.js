// Rules as sentences: what they listen to, what must be so, what they do. One way of saying it for the page and the recorder.

import { languageName, named, number, t } from './i18n.js';

const low = (code) => code.toLowerCase();

const nameIn = (list, code) => list?.find(({ id }) => id === code)?.name ?? code;

/** The names of codes that a condition lists, by the kind of the condition. */
export function valueName(kind, code, choices) {
  switch (kind) {
    case 'channel':
      return nameIn(choices?.channels, code);
    case 'platform':
      return named('platform', code);
    case 'language':
      return languageName(code);
    case 'category':
      return named('category', low(code));
    case 'topic':
      return named('ruleTopic', low(code));
    case 'sentiment':
      return named('sentiment', low(code));
    case 'flag':
      return named('flag', low(code));
    case 'attachment':
      return named('attachment', code);
    case 'clock':
      return t(`clock.${low(code).replace(/_(.)/, (_, letter) => letter.toUpperCase())}`);
    case 'field':
      return t(`rules.field.${code}`);
    case 'team':
      return nameIn(choices?.teams, code);
    case 'on':
      return t(`ruleOn.${code}`);
    case 'priority':
      return t(`priority.${code}`);
    default:
      return code;
  }
}

/** What must be so. */
export function conditionText(condition, choices) {
  const { is } = condition;
  const any = condition.any?.map((code) => valueName(is, code, choices)).join(t('rules.or'));
  const kind = t(`ruleIf.${is}`);
  switch (is) {
    case 'place':
      return t(`rules.direct.${condition.direct}`);
    case 'again':
      return t(`rules.again.${condition.again}`);
    case 'taken':
      return t(`rules.taken.${condition.taken}`);
    case 'customer':
      return `${valueName('field', condition.field)}: ${any}`;
    case 'hours':
      return t(`rules.hours.${condition.open}`, { calendar: condition.calendar });
    case 'priority':
      return `${kind} ${condition.priority}`;
    case 'category':
    case 'topic':
      return `${kind} ${any} (≥ ${number(condition.least, { style: 'percent' })})`;
    default:
      return `${kind} ${any}`;
  }
}

/** What is done. */
export function actionText(action, choices) {
  const { is } = action;
  const what = action.team ? nameIn(choices?.teams, action.team) : action.target ? nameIn(choices?.targets, action.target)
    : action.priority ?? action.tag ?? action.text ?? '';
  return `${t(`ruleDo.${is}`)} ${what}`;
}

/** What was there instead of what a condition wanted. */
export function seenText(condition, seen) {
  if (['words', 'customer'].includes(condition.is)) {
    return t('rules.noneOfThem');
  }
  if (['category', 'topic'].includes(condition.is)) {
    const [code, sure] = seen;
    return `${valueName(condition.is, code.toUpperCase())} (${number(Number(sure), { style: 'percent' })})`;
  }
  switch (condition.is) {
    case 'place':
      return t(`rules.direct.${!condition.direct}`);
    case 'again':
      return t(`rules.again.${!condition.again}`);
    case 'taken':
      return t(`rules.taken.${!condition.taken}`);
    case 'hours':
      return t(`rules.hours.${!condition.open}`, { calendar: condition.calendar });
    default:
      return seen.length === 0 ? t('rules.nothing') : seen.map((code) => valueName(condition.is, code)).join(', ');
  }
}
