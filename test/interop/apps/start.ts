type Show = () => unknown;

/**
 * Shows what the address asks for: `?recipe=5` the component from the documentation with a value, `?late` the board before the elements
 * are defined, else the board after it. A late page defines them when the checks call `define`.
 */
export async function start({ board, recipe }: { board: Show; recipe: (value: string) => unknown }): Promise<void> {
  const define = () => import('goalpost/define');
  const { recipe: value } = Object.fromEntries(new URLSearchParams(location.search));
  if (value) {
    await recipe(value);
    return;
  }
  if (location.search === '?late') Object.assign(globalThis, { define });
  else await define();
  await board();
}
