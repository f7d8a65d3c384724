import { createApp } from 'vue';
import { start } from '../start.js';
import Board from './Board.vue';

await start({
  board: () => createApp(Board).mount('#app'),
  recipe: async (value) => {
    const { default: Revenue } = await import('./Revenue.vue');
    createApp(Revenue, { value }).mount('#app');
  },
});
