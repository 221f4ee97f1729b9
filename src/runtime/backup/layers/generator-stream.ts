import { Duplex, PassThrough } from 'node:stream'

/**
 * A duplex whose bytes pass through a generator, which reads its source to the end. As
 * `Duplex.from`, but it carries bytes, and it ends the generator when it is broken off: that one
 * leaves it waiting for ever, and now and then the pipeline with it (Node 20).
 */
export class GeneratorStream extends Duplex {
  readonly #input = new PassThrough()
  readonly #output: AsyncGenerator<Uint8Array>

  constructor(transform: (source: PassThrough) => AsyncGenerator<Uint8Array>) {
    super()
    // Its errors reach the generator; without a listener they would end the program as well.
    this.#input.on('error', () => {})
    this.#output = transform(this.#input)
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (this.#input.write(chunk)) done()
    else this.#input.once('drain', done)
  }

  override _final(done: () => void): void {
    this.#input.end()
    done()
  }

  override _read(): void {
    this.#output.next().then(
      ({ done, value }) => this.push(done ? null : value),
      (error) => this.destroy(error),
    )
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#input.destroy(error ?? new Error('The stream was closed before its end.'))
    this.#output.return(undefined).catch(() => {})
    done(error)
  }
}
