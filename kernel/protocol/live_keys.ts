/** Asks the main thread about live values, for completion and help; a main thread that is busy is not waited for. */
import type { Inspection } from './language.js';
import type { LiveValue, ToSession } from './link.js';

interface About {
  keys: { key: string; type: string }[];
  value?: LiveValue | undefined;
}

const patienceMs = 40;
/** In the middle of user code, which may be short. */
const busyPatienceMs = 10;

export class LiveKeys {
  #count = 0;
  #waiting = new Map<number, (about: About) => void>();

  /** @param isBusy whether user code keeps the main thread at this moment. */
  constructor(
    private readonly post: (message: ToSession) => void,
    private readonly isBusy: () => boolean,
  ) {}

  /** The value that `steps` lead to: its keys and what it is; nothing when no answer comes in time. */
  ask(steps: string[]): Promise<About> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      const patience = this.isBusy() ? busyPatienceMs : patienceMs;
      const timer = setTimeout(() => this.answer(id, { keys: [] }), patience);
      this.#waiting.set(id, (about) => {
        clearTimeout(timer);
        resolve(about);
      });
      this.post({ kind: 'keys', id, steps });
    });
  }

  /** An answer; one that comes too late is dropped. */
  answer(id: number, about: About): void {
    this.#waiting.get(id)?.(about);
    this.#waiting.delete(id);
  }

  /** Adds the value to help about a name. What has no type of its own is found if it has a value. */
  async complete({ found, text, markdown, steps }: Inspection): Promise<Inspection> {
    const { value } = steps ? await this.ask(steps) : {};
    // A function's value is what its signature says already.
    if (!value || ['function', 'undefined'].includes(value.type) || value.type === 'class')
      return { found, text, markdown };
    const line = `Value: ${value.text}`;
    const [head = '', ...rest] = text.split('\n\n');
    const fence = markdown.indexOf('\n```') + 4;
    return {
      found: true,
      text: [head, line, ...rest].join('\n\n'),
      markdown: `${markdown.slice(0, fence)}\n\n**Value** \`\`${value.text.replaceAll('`', "'")}\`\`${markdown.slice(fence)}`,
    };
  }
}
