/**
 * What the checks ask inside a page, as `window.look`. It is handed to the browser as source, so nothing in
 * `installLook` may use a name from outside it.
 */
export function installLook() {
  const clipped = (style) => style.clipPath.includes('inset(50%') || style.clipPath.includes('inset(100%')
    || (style.position === 'absolute' && style.clip !== 'auto');

  /** Text that only voices read: shrunk to a point on purpose. */
  const isForVoicesOnly = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      if (clipped(getComputedStyle(one)) || (box.width <= 1 && box.height <= 1 && box.width > 0)) return true;
    }
    return false;
  };

  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;

  const ownText = (element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('').trim();

  const quoted = (text) => (text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`);

  /** How a problem names an element, so that a person finds it. */
  const name = (element) => {
    const label = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
    const kind = element.classList.length > 0 ? `.${element.classList[0]}` : '';
    return `<${element.localName}${kind}> ${quoted(label)}`;
  };

  /** The elements that a person sees text of, each being the one that the text stands in directly. */
  const texts = (root = document.body) => [...root.querySelectorAll('*')].filter((element) =>
    ownText(element) !== '' && !element.closest('svg, script, style, template, noscript') && isShown(element) && !isForVoicesOnly(element));

  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  const paint = (written) => {
    pen.canvas.width = 1;
    pen.fillStyle = written;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };

  const painted = new Map();

  /** Any colour that CSS can write, as red, green, blue and opacity of 0 to 255. A page has few, asked for often. */
  const colour = (written) => painted.get(written) ?? painted.set(written, paint(written)).get(written);

  /** The colour of a page that paints none: white, or nearly black where the page follows a dark setting. */
  const canvasColour = () => {
    const probe = document.createElement('span');
    probe.style.backgroundColor = 'Canvas';
    document.documentElement.append(probe);
    const written = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour(written);
  };

  /** The colour behind an element: the nearest one that is painted. */
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const own = colour(getComputedStyle(one).backgroundColor);
      if (own[3] === 255) return own;
    }
    return canvasColour();
  };

  const luminance = (channels) => {
    const [red, green, blue] = channels.map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /** WCAG's contrast ratio. */
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
    return (light + 0.05) / (dark + 0.05);
  };

  const MADE_FOR_USE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe';

  /** What Tab must reach: everything made to be used, even where `tabindex` takes it out, and what `tabindex` puts in. */
  const focusable = () => [...document.querySelectorAll(`${MADE_FOR_USE}, [tabindex]`)]
    .filter((element) => element.matches(MADE_FOR_USE) || element.tabIndex >= 0)
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }));

  /** Sets the reader's own style sheet. Unlike a `<style>` it needs no leave from the page's security policy. */
  const setStyle = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  window.look = { isForVoicesOnly, isShown, ownText, name, texts, colour, ground, contrast, focusable, setStyle };
}
