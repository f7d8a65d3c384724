import type { Sides } from '../language.js';

/** Which side of an indicator is good, by English words in its name. */
export const sides: Sides = {
  higher:
    'revenues?|sales|income|profits?|earnings|output|production|productivity|volume|market share|' +
    'satisfaction|quality|on time',
  lower:
    'costs?|expenses?|complaints?|accidents?|incidents?|defects?|errors?|delays?|' +
    'late|overdue|loss(es)?|overtime|waiting time',
  open:
    'not|no|non|without|free|low|lost|shortfall|issues?|handled|fixed|closed|prevented|avoided|cancell?ed|refund(s|ed)?|discounts?|' +
    'reduction|reduced|recover(y|ed)|resolved|savings?|saved|(?<!before |after )tax(es)?|variance|per|turnover|returns|outstanding',
  neither: 'headcount|employees|staff|workforce',
};
