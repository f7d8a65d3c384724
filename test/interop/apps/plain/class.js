import { GpKpiCard } from 'goalpost/components';

// Used, so that it stays in the bundle, and still not registered.
document.documentElement.dataset.card = typeof GpKpiCard;
