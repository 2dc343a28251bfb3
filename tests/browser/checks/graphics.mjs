/**
 * What is drawn can be seen: the edges of fields and buttons, and the lines of signs and charts, have a contrast of 3:1 to
 * what is behind them, in every palette of the site.
 */
import { problem } from '../lib/problems.mjs';
import { EVERY_SETTING, inSettings } from '../lib/settings.mjs';

const SETTINGS = EVERY_SETTING.filter(({ width, media }) => width === 320 && media.forcedColors === 'none');

export async function graphics(page, reader) {
  return inSettings(page, reader, SETTINGS, () => {}, async (tab, setting) =>
    (await tab.evaluate(pale)).map((text) => problem(page, `${text} (${setting})`)));
}

/** Runs in the page. */
function pale() {
  const { look } = window;
  const NEEDED = 3;
  return [
    ...[...document.querySelectorAll('button, select, textarea, input:not([type=hidden])')].filter(look.isShown).flatMap(controlFault),
    ...[...document.querySelectorAll('svg :is(path, line, rect, circle, polyline, polygon)')].filter(look.isShown).flatMap(lineFault),
  ];

  function controlFault(control) {
    const { borderTopColor, borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(control);
    const edges = parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none' ? [borderTopColor, backgroundColor] : [backgroundColor];
    return fault(control, edges, look.ground(control.parentElement));
  }

  /** A shape needs an edge or a filling that stands out. */
  function lineFault(shape) {
    if (shape.closest('defs, pattern, clipPath, mask')) return [];
    const { stroke, fill } = getComputedStyle(shape);
    return fault(shape, [stroke, fill].filter((one) => one !== 'none' && !one.startsWith('url')), look.ground(shape.closest('svg').parentElement));
  }

  function fault(element, colours, ground) {
    const ratios = colours.map(look.colour).filter((one) => one[3] === 255).map((one) => look.contrast(one, ground));
    if (colours.length === 0 || Math.max(...ratios) >= NEEDED) return [];
    return [`${look.name(element)} has a contrast of ${Math.max(1, ...ratios).toFixed(1)}:1 to its ground; it needs ${NEEDED}:1`];
  }
}
