import { createRoot } from 'react-dom/client';
import { start } from '../start.js';
import { Board } from './Board.js';

const root = createRoot(document.querySelector('#app') as Element);

await start({
  board: () => root.render(<Board />),
  recipe: async (value) => {
    const { Revenue } = await import('./Revenue.js');
    root.render(<Revenue value={value} />);
  },
});
