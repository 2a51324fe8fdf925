/** Entry of the start-up snapshot: the compiler, warm, for the kernel's compiler process and for the language server. */
import { startupSnapshot } from 'node:v8';
import { serve } from './compiler/service.js';
import { warm } from './compiler/service_snapshot.js';
import { isServer, serveEditor } from './language_server/serve.js';

warm();
startupSnapshot.setDeserializeMainFunction(() => (isServer() ? serveEditor() : serve()));
