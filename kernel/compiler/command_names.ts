/** The `%` commands of cells, each with the sentence that completion and `%lsmagic` show. docs/kernel.md tells more. */

/** Commands of one line. */
export const lineCommands: Readonly<Record<string, string>> = {
  time: '%time EXPRESSION or STATEMENT: runs it and tells how long it took.',
  timeit: '%timeit [-n LOOPS] [-r RUNS] EXPRESSION or STATEMENT: runs it many times; mean and deviation.',
  who: '%who: the names you have declared.',
  whos: '%whos: the names you have declared, with type and value in short.',
  reset: '%reset: forgets all names you have declared.',
  cd: '%cd [FOLDER]: changes the current folder; `-` goes back, without one to your home.',
  pwd: '%pwd: the current folder.',
  env: '%env [NAME | NAME=VALUE]: lists, shows or sets environment variables.',
  load: '%load FILE: puts the text of a file into this cell.',
  run: '%run FILE.ts [ARGS]: runs a file as if its text stood here; its names stay, process.argv holds the arguments.',
  lsmagic: '%lsmagic: these commands.',
};

/** Commands whose input is the whole cell. */
export const cellCommands: Readonly<Record<string, string>> = {
  time: '%%time: runs the cell and tells how long it took.',
  timeit: '%%timeit [-n LOOPS] [-r RUNS]: runs the cell many times; mean and deviation.',
  writefile: '%%writefile [-a] FILE: writes the cell to a file; -a appends.',
  html: '%%html: shows the cell as HTML.',
  javascript: '%%javascript: runs the cell in the browser.',
  js: '%%js: runs the cell in the browser.',
  markdown: '%%markdown: shows the cell as Markdown.',
  latex: '%%latex: shows the cell as LaTeX.',
  svg: '%%svg: shows the cell as SVG.',
  bash: '%%bash: runs the cell with bash.',
  sh: '%%sh: runs the cell with sh.',
};
