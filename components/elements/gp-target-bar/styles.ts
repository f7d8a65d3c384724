import { css } from 'lit';

export const targetBarStyles = css`
  :host {
    margin-block: var(--gp-bar-margin, 0.75em);
  }
  .bar {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    break-inside: avoid;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }
  .amount {
    font-size: 1.125em;
    font-weight: 700;
  }
  .absence {
    font-style: italic;
    font-weight: 400;
  }
  svg.graph {
    display: block;
    inline-size: 100%;
    block-size: var(--gp-bar-height, 2.75em);
    direction: ltr;
    overflow: visible;
  }
  .track {
    fill: rgba(128, 128, 128, 0.16);
  }
  .band {
    fill: var(--gp-color-band, #808080);
  }
  .actual {
    fill: var(--gp-color-actual, currentColor);
  }
  .forecast {
    fill: url(#hatch);
    stroke: var(--gp-color-actual, currentColor);
    stroke-width: 1.5;
  }
  .hatch {
    stroke: var(--gp-color-actual, currentColor);
    stroke-width: 2.5;
  }
  .range {
    fill: var(--gp-color-target, #b4630c);
    opacity: 0.35;
  }
  .target {
    stroke: var(--gp-color-target, #b4630c);
    stroke-width: 4;
  }
  .prior {
    stroke: var(--gp-color-prior, #808080);
    stroke-width: 3;
  }
  .zero {
    stroke: currentColor;
    stroke-width: 1;
  }
  .sign {
    fill: currentColor;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.25em;
    font-size: 0.875em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .key {
    inline-size: 0.9em;
    block-size: 0.9em;
    flex: none;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  @media (forced-colors: active) {
    .track,
    .band {
      fill: Canvas;
      stroke: CanvasText;
    }
    .actual {
      fill: Highlight;
    }
    .forecast,
    .hatch {
      stroke: Highlight;
    }
    .target,
    .zero {
      stroke: CanvasText;
    }
    .range {
      fill: GrayText;
    }
    .prior {
      stroke: GrayText;
    }
    .sign {
      fill: CanvasText;
    }
  }
`;
