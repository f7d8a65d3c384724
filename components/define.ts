// The provider comes first, so that it is upgraded before the cards inside it ask for their report.
import './define/gp-report.js';
import './define/gp-kpi-card.js';
import './define/gp-sentence.js';
import './define/gp-target-bar.js';
