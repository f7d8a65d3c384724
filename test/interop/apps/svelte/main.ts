import { mount } from 'svelte';
import { start } from '../start.js';
import Board from './Board.svelte';

const target = document.querySelector('#app') as Element;

await start({
  board: () => mount(Board, { target }),
  recipe: async (value) => {
    const { default: Revenue } = await import('./Revenue.svelte');
    mount(Revenue, { target, props: { value } });
  },
});
