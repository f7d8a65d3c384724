import 'goalpost/define/gp-kpi-card';
