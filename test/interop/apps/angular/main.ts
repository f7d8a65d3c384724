import type { Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { start } from '../start.js';
import { Board } from './Board.js';

function show(component: Type<unknown>, tag: string) {
  document.querySelector('#app')?.append(document.createElement(tag));
  return bootstrapApplication(component);
}

await start({
  board: () => show(Board, 'app-board'),
  recipe: async (value) => {
    const { Page } = await import('./Page.js');
    Page.value = value;
    await show(Page, 'app-page');
  },
});
