import type { Headings } from '../language.js';
import { monthNames } from './month-names.js';

/** What tables in English are called and read by. */
export const headings: Headings = {
  words: {
    organisation: 'organisation|organization|branch|department|office|company|entity|division|region',
    parent: 'parent|parent organisation|parent organization|belongs to',
    indicator: 'indicator|measure|metric',
    unit: 'unit|unit of measure|units',
    period: 'period|date|time|reporting period',
    year: 'year',
    half: 'half|half year',
    quarter: 'quarter',
    month: 'month',
    week: 'week',
    scenario: 'scenario|version',
    value: 'value|amount|figure',
    missing: 'missing|reason',
    growth: 'growth|growth rate|% growth',
    attainment: 'attainment|achievement|% of plan|% of budget|% of target|% achieved',
    share: 'share|share of total|% of total',
    source: 'source',
    note: 'note|notes|remark|remarks|comment|comments',
    number: 'no|no.|nr|nr.',
    member: 'service group|service|network|product|product group|customer group|channel',
    AC: 'actual|actuals|result|results',
    PL: 'plan|planned|target|budget',
    PY: 'prior year|previous year|last year|same period last year',
    FC: 'forecast|estimate|outlook',
    total: 'total|grand total|sum|all',
    aside: 'of which|including|incl\\.?|thereof',
    'not-due': 'not due yet|not due',
    'not-reported': 'not reported',
    'not-applicable': 'not applicable',
    withheld: 'withheld|not published',
  },
  whole: 'Total',
  totals:
    '^(?:grand |sub-?|sub )?totals?(?!\\p{L})|(?<!\\p{L})(?:sub-?|sub )?totals?$|^(?:sum|overall|combined|whole|entire|all)(?!\\p{L})',
  averages: 'average|avg|mean|median|max|min|maximum|minimum|highest|lowest|variance',
  versions:
    'original|initial|opening|revised|amended|adjusted|updated|adopted|approved|final|latest|stretch|(?:un)?audited|preliminary|provisional|restated',
  samePeriod: 'same period',
  cumulative: 'ytd|year to date|cumulative',
  until: 'up to|until|to|as (?:of|at)|through(?: to)?',
  joints: 'of|for|in|the',
  scales: 'thousand|million|billion|trillion',
  unitMark: [
    'units? of measure|unit|uom|currency|(?:all )?(?:figures|amounts|values)(?: are)? in',
    'measure|uom|currency',
  ],
  unitLead: '(?:all )?(?:figures|amounts|values|numbers)?(?: are)?(?: given| shown| stated| expressed)? ?in',
  noNames:
    '\\b[ymq]td\\b|\\b(?:this|current|previous|last) (?:week|month|quarter|period)\\b|\\bvs\\.?\\b|versus|compared|cumulative|to date|\\b(?:to|until|till|through|as|as of|as at|by)$|\\bvariance\\b|^(remaining|rest|left|used|spent|gap|over|under|to go)$',
  letters: '',
  flows:
    'revenue|revenues|sales|income|profit|profits|earnings|turnover|cost|costs|expense|expenses|' +
    'expenditure|complaints|accidents|incidents|output|production|volume|orders|exports|imports|visits|' +
    'new|hires|parcels|shipments|investment|spending|overtime',
  periods: {
    year: 'year',
    whole: '(?:full|whole|entire) year',
    fiscal: '(?:fiscal|financial|school|academic) year',
    half1: 'first half(?: of)?',
    half2: 'second half(?: of)?',
    quarter: 'quarter ?#',
    month: 'month',
    week: 'week',
    of: 'of',
    months: monthNames,
    day: '',
    date: '(?:(\\d{1,2})(?:st|nd|rd|th)? ({months})\\.?,? (\\d{4})|({months})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}))',
  },
};
