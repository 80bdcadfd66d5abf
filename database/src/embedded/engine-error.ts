/** An engine cannot run here. The message is one sentence for the person at the terminal, with the way out. */
export class EngineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
  }
}
