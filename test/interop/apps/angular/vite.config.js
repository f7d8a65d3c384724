// Angular with its own compiler ahead of time, and its own linker for the libraries, which are published half compiled.
import { createCompilerHost, formatDiagnostics, performCompilation, readConfiguration } from '@angular/compiler-cli';
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';

/** What the compiler made of each source. */
const compiled = new Map();

const compile = {
  name: 'angular-compile',
  enforce: 'pre',
  buildStart() {
    const { options, rootNames } = readConfiguration(new URL('tsconfig.json', import.meta.url).pathname);
    const host = createCompilerHost({ options });
    host.writeFile = (_path, text, _mark, _onError, [source]) => void compiled.set(source.fileName, text);
    const { diagnostics } = performCompilation({ rootNames, options, host });
    if (diagnostics.length > 0) this.error(formatDiagnostics(diagnostics));
  },
  load: (id) => compiled.get(id) ?? null,
};

const link = {
  name: 'angular-link',
  transform: (code, id) =>
    code.includes('\u0275\u0275ngDeclare')
      ? transformAsync(code, { filename: id, plugins: [linker], compact: false, configFile: false, babelrc: false })
      : null,
};

export default { plugins: [compile, link], define: { ngDevMode: 'false' } };
