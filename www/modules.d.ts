/** The bundler gives a style sheet as its text. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The engine, as `packed.js` packs it: put in where all is one file. */
declare module 'newsweave:wasm' {
  const pieces: string[];
  export default pieces;
}

/** The worker's script, there too. */
declare module 'newsweave:worker' {
  const script: string;
  export default script;
}

/** What of Node the package uses there. */
declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
