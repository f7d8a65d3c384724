import 'goalpost/define';

const card = document.createElement('gp-kpi-card');
card.label = 'Tổng doanh thu';
card.value = '208,7 tỷ đồng';
card.target = 'trên 200 tỷ đồng';
card.addEventListener('gp-problem', ({ problems }) => console.warn(problems.join('\n')));
document.body.append(card);
