/** What the kernel says about itself. */
import { arch } from 'node:os';
import { protocolVersion } from './messages.js';

export interface KernelIdentity {
  /** Version of mxlab. */
  version: string;
  /** Version of the language's compiler. */
  languageVersion: string;
}

/** Content of kernel_info_reply. */
export function kernelInfo({ version, languageVersion }: KernelIdentity): object {
  return {
    status: 'ok',
    protocol_version: protocolVersion,
    implementation: 'mxlab',
    implementation_version: version,
    language_info: {
      name: 'typescript',
      version: languageVersion,
      mimetype: 'application/typescript',
      file_extension: '.ts',
      pygments_lexer: 'typescript',
      codemirror_mode: 'typescript',
      nbconvert_exporter: 'script',
    },
    banner: `mxlab ${version}: MXNet for TypeScript ${languageVersion}, Node ${process.version} (${arch()})`,
    debugger: true,
    supported_features: ['kernel subshells', 'debugger'],
    help_links: [
      { text: 'TypeScript', url: 'https://www.typescriptlang.org/docs/' },
      {
        text: 'Node.js',
        url: `https://nodejs.org/docs/latest-v${process.versions.node.split('.')[0]}.x/api/`,
      },
      { text: 'MXNet 1.9', url: 'https://mxnet.apache.org/versions/1.9.1/api/python/docs/api/' },
    ],
  };
}
