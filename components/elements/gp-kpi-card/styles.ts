import { css } from 'lit';

export const kpiCardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    block-size: 100%;
    min-block-size: inherit;
    padding: var(--gp-card-padding, 1em 1.1em);
    border: 1px solid var(--gp-color-border, rgba(128, 128, 128, 0.45));
    border-radius: var(--gp-card-radius, 0.5em);
    background: var(--gp-color-surface, transparent);
    break-inside: avoid;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.35em;
  }
  .number {
    font-size: clamp(1.75em, 13cqi, 2.6em);
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.01em;
  }
  .absence {
    font-size: 1.25em;
    font-style: italic;
  }
  .comparisons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }
  .comparison dt {
    font-size: 0.8125em;
    opacity: 0.85;
  }
  .comparison dd {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
    font-size: 1.125em;
    font-weight: 600;
  }
  .comparison .note {
    font-size: 0.75em;
    font-weight: 400;
  }
  .foot {
    margin-block-start: auto;
  }
`;
