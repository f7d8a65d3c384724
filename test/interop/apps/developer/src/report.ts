import 'goalpost/define';

const report = document.querySelector('gp-report'); // GpReport | null
report?.addEventListener('gp-load', ({ report, issues }) => console.info(report.title, issues.length));
await report?.reload();
