import { css } from 'lit';

/**
 * Rules that all elements share. Colours are read from custom properties with a fallback and never declared, so that a
 * theme on any ancestor reaches them. The fallbacks keep a contrast of 3:1 on white and on near-black alike, because an
 * element cannot know the page's background; text always has the page's own colour.
 */
export const sharedStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    min-inline-size: min(100%, 12rem);
    font-family: var(--gp-font-family, inherit);
    color: var(--gp-color-text, inherit);
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .label {
    font-weight: 600;
  }
  .quiet {
    font-size: 0.8125em;
    opacity: 0.85;
  }
  .problem {
    margin-block: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--gp-color-bad, #c8452f);
    background: rgba(128, 128, 128, 0.12);
  }
  :host(:empty) .own {
    display: none;
  }
  .shape {
    inline-size: 0.8em;
    block-size: 0.8em;
    flex: none;
    fill: currentColor;
  }
  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .verdict {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    font-weight: 600;
  }
  .met .shape,
  .ahead .shape,
  .good .shape {
    color: var(--gp-color-good, #2f8a4e);
  }
  .missed .shape,
  .behind .shape,
  .bad .shape {
    color: var(--gp-color-bad, #c8452f);
  }
  .bad .arrow {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .neutral .shape {
    color: var(--gp-color-neutral, #808080);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :host,
  details {
    position: relative;
  }
  button {
    position: absolute;
    inset: 0;
    border: 0;
    background: none;
    cursor: pointer;
    forced-color-adjust: none;
  }
  @media (forced-colors: active) {
    .shape.shape.shape {
      color: CanvasText;
    }
  }
`;
