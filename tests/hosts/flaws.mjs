/** For each host, what may be wrong in its file, and what the checks must then say. */
const policy = "default-src 'none'; ";

export const FLAWS = {
  nginx: [
    { flaw: 'no security policy', edit: [['add_header Content-Security-Policy', '# ']], told: /the header content-security-policy is missing/ },
    { flaw: 'headers that errors do not carry', edit: [['"nosniff" always;', '"nosniff";']], told: /no-such-page: the header x-content-type-options is missing/ },
    { flaw: 'a policy that holds back styles', edit: [["style-src 'self'", "style-src"]], told: /index.html: .*(Content Security Policy|style)/ },
    { flaw: 'a policy with a hole in it', edit: [["script-src 'self'", "script-src 'self' 'unsafe-inline'"]], told: /content-security-policy is .*unsafe-inline/ },
    { flaw: 'no page for unknown addresses', edit: [['error_page 403 404 =404 /404.html;', '']], told: /no-such-page does not exist, and the site's page for that is not shown/ },
    { flaw: 'unknown addresses that seem to exist', edit: [['=404 /404.html', '=200 /404.html']], told: /no-such-page does not exist, and the answer is 200/ },
    { flaw: 'redirects to another host', edit: [['absolute_redirect off;', 'server_name_in_redirect on;']], told: /about: without its slash the answer is 301 to http:\/\/archive.example.org/ },
    { flaw: 'a type that is not told', edit: [['text/csv                            csv;', '']], told: /sample\.csv: the type is text\/plain/ },
    { flaw: 'nothing compressed', edit: [['gzip on;', '']], told: /index.html: it is not compressed/ },
    { flaw: 'pages that are kept for a year', edit: [['"no-cache"', '"max-age=31536000"']], told: /index.html: the header cache-control is max-age=31536000/ },
  ],
  Apache: [
    { flaw: 'no security policy', edit: [['Header always set Content-Security-Policy', '# ']], told: /the header content-security-policy is missing/ },
    { flaw: 'no page for unknown addresses', edit: [['ErrorDocument 404 /404.html', '']], told: /no-such-page does not exist, and the site's page for that is not shown/ },
    { flaw: 'folders that are forbidden', edit: [['ErrorDocument 403 /404.html', '']], told: /\/ does not exist, and the site's page for that is not shown/ },
    { flaw: 'nothing compressed', edit: [['AddOutputFilterByType', '# ']], told: /index.html: it is not compressed/ },
  ],
  Caddy: [
    { flaw: 'no security policy', edit: [['\t\tContent-Security-Policy', '\t\t#']], told: /the header content-security-policy is missing/ },
    { flaw: 'headers that errors do not carry', edit: [['handle_errors {\n\t\timport headers', 'handle_errors {']], told: /no-such-page: the header x-content-type-options is missing/ },
    { flaw: 'no page for unknown addresses', edit: [['rewrite * /404.html', 'rewrite * /index.html']], told: /no-such-page does not exist, and the site's page for that is not shown/ },
    { flaw: 'unknown addresses that seem to exist', edit: [['status 404', 'status 200']], told: /no-such-page does not exist, and the answer is 200/ },
    { flaw: 'a type that is not told', edit: [['application/x-bibtex', 'text/x-bibtex']], told: /sample\.bib: the type is text\/x-bibtex/ },
    { flaw: 'nothing compressed', edit: [['encode gzip', '']], told: /index.html: it is not compressed/ },
  ],
  'a bucket': [
    { flaw: 'no page for unknown addresses', edit: [['<ErrorDocument>\n    <Key>404.html</Key>\n  </ErrorDocument>', '']], told: /no-such-page does not exist, and the site's page for that is not shown/ },
    { flaw: 'no page for folders', edit: [['<Suffix>index.html', '<Suffix>default.html']], told: /index.html: the answer is 404/ },
  ],
  'a host that reads _headers': [
    { flaw: 'no security policy', edit: [['  Content-Security-Policy:', '  # ']], told: /the header content-security-policy is missing/ },
    { flaw: 'a policy that allows any source', edit: [[policy, "default-src *; "]], told: /content-security-policy is default-src \*/ },
  ],
};
