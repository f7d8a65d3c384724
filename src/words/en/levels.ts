import type { LevelWords } from '../language.js';

/** Words in names of indicators of what stands where it stands, and of what comes together until its period ends. */
export const levels: LevelWords = {
  ratio:
    'rate|ratio|average|avg|mean|median|score|index|percentage|percent|share|productivity|' +
    'efficiency|growth|price|time|duration|satisfaction|yield|density|rating|per|nps',
  last:
    'balance|balances|outstanding|receivables|payables|inventory|assets|equity|stock|deposits|debt|' +
    'cumulative|at end',
  average:
    'headcount|employees|staff|workforce|population|subscribers|customers|members|fte|beds|offices|' + 'vehicles',
  flow:
    'revenue|revenues|sales|income|profit|profits|earnings|turnover|cost|costs|expense|expenses|' +
    'expenditure|complaints|accidents|incidents|output|production|volume|orders|exports|imports|visits|' +
    'new|hires|parcels|shipments|investment|spending|overtime',
};
