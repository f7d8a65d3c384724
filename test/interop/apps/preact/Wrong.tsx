// Never built: the check of types fails if one of these lines is right.
import type {} from 'goalpost/types/preact';

// @ts-expect-error a figure is text
export const number = <gp-kpi-card value={5} />;
// @ts-expect-error a side that does not exist
export const side = <gp-kpi-card better="down" />;
// @ts-expect-error a field that the event lacks
export const field = <gp-report ongp-problem={(event) => event.report} />;
