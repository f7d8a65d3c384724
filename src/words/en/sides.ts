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
    'un(?:paid|collected|billed|earned)|in arrears|competitors?|debt|wages?|backlog|return|rejects?|rejected|damaged|undelivered|misrouted|inspections?|drills?|training|weight|' +
    'reduction|reduced|recover(y|ed)|resolved|savings?|saved|(?<!before |after )tax(es)?|variance|per|turnover|returns|outstanding|since|waste|emissions?|noise|co2',
  tail: '(?= *$| *[^\\p{L} ]| (and|of|from|per|in|by|for|to|before|after|rates?|ratio|score|count|number|level|index|share|growth|total|hours|delivery)(?!\\p{L}))',
  neither: 'headcount|employees|staff|workforce',
};
