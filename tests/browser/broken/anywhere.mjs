export default [
  { flaw: 'a page that no link leads to', edit: { 'index.html': [['<a href="minutes/dental-care/">', '<a href="meetings/">']], 'meetings/2020-01-15/index.html': [['../../minutes/dental-care/#decided', '../']] }, told: /no chain of links leads here/ },
  { flaw: "a link from the host's root", edit: { 'index.html': [['"meetings/"', '"/meetings/"']] }, told: /a link leads here and the host answers 404/ },
  { flaw: 'no page for unknown addresses', edit: { '404.html': [['data-kind="not-found"', 'data-kind="page"']] }, told: /has no page for addresses that do not exist/ },
  { flaw: 'an unknown address that loses its style when it is deep', edit: { '404.html': [['<style>', '<link rel="stylesheet" href="site.css"><style>']] }, told: /no\/such\/folder.*does not look as it does/ },
  { flaw: 'an unknown address whose links work only when it is not deep', edit: { '404.html': [['and try again', 'or go <a href="./">home</a>']] }, told: /at no\/such\/folder.*does not work/ },
];
