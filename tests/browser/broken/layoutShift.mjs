const page = 'minutes/dental-care/index.html';

export default [
  {
    flaw: 'a banner that comes late',
    edit: { [page]: [['</title>', '</title>\n<script src="extra.js" defer></script>']] },
    add: { 'minutes/dental-care/extra.js': "setTimeout(() => { const banner = document.createElement('p'); banner.textContent = 'News'; document.querySelector('main').prepend(banner); }, 100)" },
    told: /moves while the page loads \(1280 px wide\)/,
  },
];
