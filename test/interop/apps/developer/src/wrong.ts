// Never built: the check of types fails if one of these lines is right.
import 'goalpost/define';

const card = document.createElement('gp-kpi-card');
// @ts-expect-error a figure is text
card.value = 208.7;
// @ts-expect-error a side that does not exist
card.better = 'down';
// @ts-expect-error a property that is misspelled
card.taget = '5';
// @ts-expect-error a field that the event lacks
document.querySelector('gp-report')?.addEventListener('gp-problem', ({ report }) => report);
