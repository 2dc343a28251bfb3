const page = 'minutes/dental-care/index.html';
const linkTo = (address) => ({ [page]: [['href="../../meetings/2020-01-15/"', `href="${address}"`]] });

export default [
  { flaw: 'a link to nothing', edit: linkTo('../../meetings/2020-01-16/'), told: /there is no meetings\/2020-01-16\/index.html/ },
  { flaw: 'a link to a place that is not there', edit: linkTo('../../meetings/2020-01-15/#papers'), told: /does not have/ },
  { flaw: 'a link to a folder without its /', edit: linkTo('../../meetings/2020-01-15'), told: /needs a \/ at its end/ },
  { flaw: "a link from the host's root", edit: linkTo('/meetings/2020-01-15/'), told: /begins at the host's root/ },
  { flaw: 'a link out of the site', edit: linkTo('../../../meetings/'), told: /climbs out of the site/ },
  { flaw: 'a link to a file of one machine', edit: linkTo('file:///home/me/minutes.html'), told: /no address that every reader can follow/ },
  { flaw: 'a style sheet from elsewhere', edit: { [page]: [['href="../../site.css"', 'href="https://example.org/site.css"']] }, told: /loaded from outside the site/ },
  { flaw: 'a missing image', edit: { [page]: [['<h2>Source</h2>', '<h2>Source</h2><p><img src="map.svg" alt="Map"></p>']] }, told: /there is no minutes\/dental-care\/map.svg/ },
  { flaw: 'a missing font in the style sheet', edit: { 'site.css': [[':root {', '@font-face { font-family: x; src: url("x.woff2") }\n:root {']] }, told: /there is no x.woff2/ },
  { flaw: 'a redirect to nothing', edit: { 'moved/index.html': [['url=../minutes/dental-care/', 'url=../minutes/teeth/']] }, told: /there is no minutes\/teeth\/index.html/ },
  { flaw: 'an id that stands twice', edit: { [page]: [['<h2>Source</h2>', '<h2 id="decided">Source</h2>']] }, told: /the id “decided” stands more than once/ },
];
