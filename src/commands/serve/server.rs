//! Answers the browser. The door to axum and tokio.
//!
//! Only this computer can ask, and only under a name of this computer: another site that points its own name here (DNS
//! rebinding) gets nothing. An address is looked up in the site in memory and never becomes a path on the disk.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use minutebook::panics::caught;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::page;
use super::screen::{Files, Screen, Shown, Viewer};

/// Answers requests until Ctrl-C is pressed. `build` runs on a thread of its own and comes back only where it cannot go on.
pub fn serve<F>(listener: TcpListener, screen: &Screen, build: F) -> io::Result<()>
where
    F: FnOnce() -> io::Result<Infallible> + Send + 'static,
{
    listener.set_nonblocking(true)?;
    // It gives up in a panic where the system lets it open no more files.
    let ended = caught(|| run(listener, screen, build));
    ended.unwrap_or_else(|reason| Err(io::Error::other(format!("the preview cannot go on: {reason}"))))
}

fn run<F>(listener: TcpListener, screen: &Screen, build: F) -> io::Result<()>
where
    F: FnOnce() -> io::Result<Infallible> + Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        let served = axum::serve(tokio::net::TcpListener::from_std(listener)?, router(screen)).into_future();
        let built = tokio::task::spawn_blocking(build);
        tokio::select! {
            served = served => served,
            built = built => built?.map(|never| match never {}),
            stopped = tokio::signal::ctrl_c() => stopped,
        }
    });
    // A build that is on its way writes nothing, so it need not be waited for.
    runtime.shutdown_background();
    ended
}

fn router(screen: &Screen) -> Router {
    Router::new()
        .route(&format!("/{}/events", page::OWN), get(events))
        .route(&format!("/{}/page.js", page::OWN), get(|| async { own("page.js", page::SCRIPT) }))
        .route(&format!("/{}/page.css", page::OWN), get(|| async { own("page.css", page::STYLE) }))
        .route("/", get(answer))
        .route("/{*path}", get(answer))
        .with_state(screen.viewer())
        .layer(middleware::from_fn(guard))
}

fn own(name: &str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, content_type(name))], text).into_response()
}

/// Refuses names that are not this computer's, and keeps browsers from keeping anything.
async fn guard(request: Request, next: Next) -> Response {
    if !names_this_computer(request.headers()) {
        return (StatusCode::FORBIDDEN, "The preview answers only to localhost, 127.0.0.1 and [::1].\n")
            .into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let is_page = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let policy = if is_page { PAGE_POLICY } else { FILE_POLICY };
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}

/// What a page says of itself is stricter; this it cannot say: no other site may show it inside its own.
const PAGE_POLICY: &str = "frame-ancestors 'none'";

/// A file that is opened by itself, such as a drawing, runs nothing and fetches nothing.
const FILE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

fn names_this_computer(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let name = host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(name, _)| name);
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Tells each page which version is shown: at once, and whenever it changes.
async fn events(State(viewer): State<Viewer>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let event = |shown: Arc<Shown>| Ok(Event::default().event("version").data(&shown.version));
    let events = WatchStream::new(viewer).filter_map(move |shown| shown.map(event));
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// Answers with a file of the site. Before the first build is done, the answer waits for it.
async fn answer(State(mut viewer): State<Viewer>, path: Option<Path<String>>, uri: Uri) -> Response {
    let shown = viewer.wait_for(Option::is_some).await.ok().and_then(|shown| shown.clone());
    let Some(shown) = shown else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let path = path.map_or_else(String::new, |Path(path)| path);
    let Some(site) = &shown.site else {
        return html(StatusCode::SERVICE_UNAVAILABLE, page::without_site(&shown));
    };
    match find(site, &path) {
        Found::File(name, bytes) => file(StatusCode::OK, name, bytes, &shown),
        Found::Folder => Redirect::temporary(&format!("{}/", uri.path())).into_response(),
        Found::Nothing => not_found(site, &shown),
    }
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
enum Found<'a> {
    File(&'a str, &'a [u8]),
    /// A folder whose address lacks its slash, without which the links of its page would lead astray.
    Folder,
    Nothing,
}

fn find<'a>(site: &'a Files, path: &str) -> Found<'a> {
    let index = |folder: &str| format!("{folder}index.html");
    let name = if path.is_empty() || path.ends_with('/') { index(path) } else { path.to_owned() };
    match site.get_key_value(&*name) {
        Some((name, bytes)) => Found::File(name, bytes),
        None if site.contains_key(&*index(&format!("{path}/"))) => Found::Folder,
        None => Found::Nothing,
    }
}

fn not_found(site: &Files, shown: &Shown) -> Response {
    let name = "404.html";
    let plain = || (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response();
    site.get(name).map_or_else(plain, |bytes| file(StatusCode::NOT_FOUND, name, bytes, shown))
}

/// A file as it is, or a page dressed for the preview.
fn file(status: StatusCode, name: &str, bytes: &[u8], shown: &Shown) -> Response {
    match std::str::from_utf8(bytes) {
        Ok(text) if name.ends_with(".html") => html(status, page::dressed(text, shown)),
        _ => (status, [(CONTENT_TYPE, content_type(name))], bytes.to_vec()).into_response(),
    }
}

fn html(status: StatusCode, html: String) -> Response {
    (status, [(CONTENT_TYPE, content_type(".html"))], html).into_response()
}

/// The type that a host would give, by the end of the name.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use minutebook::sink::Bytes;

    use super::*;

    fn answers_to(host: &'static str) -> bool {
        names_this_computer(&HeaderMap::from_iter([(HOST, HeaderValue::from_static(host))]))
    }

    #[test]
    fn only_names_of_this_computer_are_answered() {
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8080"] {
            assert!(answers_to(host), "{host}");
        }
        for host in [
            "",
            "example.org",
            "example.org:8080",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "[::2]:8080",
            "localhost:x",
        ] {
            assert!(!answers_to(host), "{host}");
        }
        assert!(!names_this_computer(&HeaderMap::new()));
    }

    #[test]
    fn addresses_lead_to_files_in_memory_and_nowhere_else() {
        let names = ["index.html", "pages/about/index.html", "assets/site.css"];
        let site: Files = names.iter().map(|name| (Arc::from(*name), Bytes::from(name.as_bytes()))).collect();
        for (path, name) in
            [("", names[0]), ("index.html", names[0]), ("pages/about/", names[1]), ("assets/site.css", names[2])]
        {
            assert_eq!(find(&site, path), Found::File(name, name.as_bytes()));
        }
        assert_eq!(find(&site, "pages/about"), Found::Folder);
        for path in ["pages/", "assets", "/", "../Cargo.toml", "pages/../index.html", "/etc/passwd"] {
            assert_eq!(find(&site, path), Found::Nothing, "{path}");
        }
    }
}
