import { render } from 'preact';
import { start } from '../start.js';
import { Board } from './Board.js';

const place = document.querySelector('#app') as Element;

await start({
  board: () => render(<Board />, place),
  recipe: async (value) => {
    const { Revenue } = await import('./Revenue.js');
    render(<Revenue value={value} />, place);
  },
});
