/** Every check, with what it promises. A check that is not listed here is not run, and one listed here must be shown to fail. */
import { abbreviations } from './abbreviations.mjs';
import { alfa } from './alfa.mjs';
import { announcements } from './announcements.mjs';
import { anywhere } from './anywhere.mjs';
import { axe } from './axe.mjs';
import { breadcrumb } from './breadcrumb.mjs';
import { direction } from './direction.mjs';
import { equalAccess } from './equal-access.mjs';
import { forms } from './forms.mjs';
import { graphics } from './graphics.mjs';
import { headings } from './headings.mjs';
import { htmlValidity } from './html-validity.mjs';
import { keyboard } from './keyboard.mjs';
import { layoutShift } from './layout-shift.mjs';
import { linkTexts } from './link-texts.mjs';
import { links } from './links.mjs';
import { noScript } from './no-script.mjs';
import { offline } from './offline.mjs';
import { pageBasics } from './page-basics.mjs';
import { plainControls } from './plain-controls.mjs';
import { print } from './print.mjs';
import { privacy } from './privacy.mjs';
import { readingMeasure } from './reading-measure.mjs';
import { reflow } from './reflow.mjs';
import { sameFrame } from './same-frame.mjs';
import { search } from './search.mjs';
import { still } from './still.mjs';
import { targets } from './targets.mjs';
import { titles } from './titles.mjs';
import { twoWays } from './two-ways.mjs';
import { weight } from './weight.mjs';

/** Checks that read the files, of every page, every time. Each is given the site and a reader. */
export const siteChecks = {
  pageBasics: { promise: 'every page says its language, its kind and where its main part is', check: pageBasics },
  titles: { promise: 'no two pages have the same title', check: titles },
  headings: { promise: 'every page has one main heading and skips no level', check: headings },
  breadcrumb: { promise: 'every page says where it stands', check: breadcrumb },
  sameFrame: { promise: 'header and footer are the same everywhere', check: sameFrame },
  linkTexts: { promise: 'every link says where it leads', check: linkTexts },
  twoWays: { promise: 'there are two ways to every page', check: twoWays },
  abbreviations: { promise: 'letters that stand for words are explained', check: abbreviations },
  forms: { promise: 'nothing can be filled in but the search', check: forms },
  plainControls: { promise: 'nothing needs a gesture, a shortcut or a resting mouse', check: plainControls },
  still: { promise: 'nothing plays, moves or runs out', check: still },
  announcements: { promise: 'what a script changes is announced', check: announcements },
  links: { promise: 'every link, fragment and asset is there', check: links },
  weight: { promise: 'no page weighs more than 50 kB', check: weight },
  htmlValidity: { promise: 'the Nu HTML checker finds nothing', check: htmlValidity },
  search: { promise: 'search finds, counts, narrows and goes back, and letters find their words', check: search },
  anywhere: { promise: 'the site works at the root of a host and below a path', check: anywhere },
};

/** Checks that open pages in Chromium, of a sample unless all are asked for. Each is given a page and a reader. Alfa takes longest, so it is begun first. */
export const pageChecks = {
  alfa: { promise: 'Alfa finds nothing, wide and in light colours', check: alfa },
  privacy: { promise: 'reading leaves no trace', check: privacy },
  noScript: { promise: 'everything can be read without JavaScript', check: noScript },
  keyboard: { promise: 'the keyboard alone is enough', check: keyboard },
  reflow: { promise: 'nothing is lost when narrow, widely spaced or large', check: reflow },
  direction: { promise: 'pages run the way their language is written', check: direction },
  readingMeasure: { promise: 'text is set to be read', check: readingMeasure },
  graphics: { promise: 'what is drawn can be seen', check: graphics },
  layoutShift: { promise: 'nothing jumps while a page loads', check: layoutShift },
  targets: { promise: 'what can be pressed is large enough', check: targets },
  print: { promise: 'pages can be printed', check: print },
  axe: { promise: 'axe finds nothing, wide or narrow, in any palette', check: axe },
  equalAccess: { promise: 'Equal Access finds nothing, wide in light colours or narrow in dark ones', check: equalAccess },
};

/** The check of the copy that is read without a network; it is given that copy and a reader. */
export const offlineCheck = { promise: 'the copy for reading without a network works from a folder', check: offline };
