/** The settings as a table, in text and in notebooks. */
import { settings, type Setting } from './settings.js';

/** One line. */
export interface SettingLine {
  readonly name: string;
  readonly value: string;
  readonly environment: string;
  readonly summary: string;
}

/** All settings with their present values. */
export class SettingsTable {
  readonly lines: readonly SettingLine[] = Object.entries(settings).map(([name, setting]) => ({
    name,
    value: valueText(setting as Setting<unknown>),
    environment: setting.environment.join(', '),
    summary: setting.summary,
  }));

  toString(): string {
    const width = (key: keyof SettingLine, title: string): number =>
      Math.max(title.length, ...this.lines.map((line) => line[key].length));
    const name = width('name', 'Setting');
    const value = width('value', 'Value');
    const text = ['Setting'.padEnd(name), 'Value'.padEnd(value), 'Environment'].join('  ');
    const rows = this.lines.flatMap((line) => [
      [line.name.padEnd(name), line.value.padEnd(value), line.environment].join('  ').trimEnd(),
      `    ${line.summary}`,
    ]);
    return [text, ...rows].join('\n');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  [Symbol.for('Jupyter.display')](): Record<string, string> {
    const cell = (tag: 'td' | 'th', text: string, style = ''): string =>
      `<${tag} style="border:1px solid #d5dbe2;padding:3px 9px;text-align:left;background-color:${tag === 'th' ? '#eef2f6' : '#ffffff'};color:#1b2026;${style}">${escape(text)}</${tag}>`;
    const head = ['Setting', 'Value', 'What it does', 'Environment']
      .map((title) => cell('th', title))
      .join('');
    const rows = this.lines.map(
      ({ name, value, summary, environment }) =>
        `<tr style="background-color:#ffffff">${cell('td', name, 'font-family:monospace')}${cell('td', value, 'font-family:monospace')}${cell('td', summary)}${cell('td', environment, 'font-family:monospace;font-size:11px')}</tr>`,
    );
    return {
      'text/plain': this.toString(),
      'text/html': `<table style="border-collapse:collapse;font-size:12px"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    };
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function valueText(setting: Setting<unknown>): string {
  const value = setting.get();
  return setting.text ? setting.text(value) : String(value);
}
