// The plugins of mxlab in JupyterLab: the network renderer and the panel that looks inside what it drew.
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ILayoutRestorer } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { LabIcon } from '@jupyterlab/ui-components';
import { GRAPH_MIME } from '../../lib/viz/graph_document.js';
import { Inspection } from './inspection.js';
import { InspectorPanel } from './panel.js';
import { GraphRenderer } from './renderer.js';

const OPEN_PANEL = 'mxlab:open-panel';

const icon = new LabIcon({
  name: 'mxlab:network',
  svgstr:
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24"><g class="jp-icon3" fill="#616161">' +
    '<path d="M11 7h2v4h5v4h-2v-2h-3v2h-2v-2H8v2H6v-4h5z"/><circle cx="12" cy="5" r="3"/><circle cx="7" cy="18" r="3"/>' +
    '<circle cx="17" cy="18" r="3"/></g></svg>',
});

const plugin: JupyterFrontEndPlugin<void> = {
  id: '@mxlab/jupyterlab:plugin',
  description: 'Draws mxlab networks and shows what is inside them.',
  autoStart: true,
  requires: [IRenderMimeRegistry],
  optional: [ICommandPalette, ILayoutRestorer],
  activate: (
    app: JupyterFrontEnd,
    registry: IRenderMimeRegistry,
    palette: ICommandPalette | null,
    restorer: ILayoutRestorer | null,
  ) => {
    const inspection = new Inspection();
    const panel = new InspectorPanel(inspection);
    panel.title.icon = icon;
    app.shell.add(panel, 'right', { rank: 900, type: 'mxlab' });
    restorer?.add(panel, panel.id);
    app.commands.addCommand(OPEN_PANEL, {
      label: 'Open the mxlab panel',
      caption: 'Shapes, attributes and parameters of the network last drawn',
      icon,
      execute: () => app.shell.activateById(panel.id),
      describedBy: { args: { type: 'object', properties: {} } },
    });
    palette?.addItem({ command: OPEN_PANEL, category: 'mxlab' });
    const host = { inspection, openPanel: () => void app.commands.execute(OPEN_PANEL) };
    registry.addFactory(
      { safe: true, mimeTypes: [GRAPH_MIME], createRenderer: () => new GraphRenderer(host) },
      0,
    );
  },
};

export default plugin;
