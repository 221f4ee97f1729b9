// The part of WebAssembly that the engine uses: the types of Node 20 have none, and the DOM's bring a browser along.
declare namespace WebAssembly {
  function instantiate(
    program: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}
