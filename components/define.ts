// The provider comes first, so that it is upgraded before the cards inside it ask for their report.
import './elements/gp-report/define.js';
import './elements/gp-kpi-card/define.js';
import './elements/gp-sentence/define.js';
import './elements/gp-target-bar/define.js';
