// Loads the page again when a newer site than this page's is shown. It listens only while the page is looked at, because
// browsers allow few connections at a time and each open tab would hold one.
const version = document.currentScript.dataset.version;
let source = null;

function follow() {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (source === null) {
    source = new EventSource("/.minutebook/events");
    source.addEventListener("version", (event) => {
      if (event.data !== version) location.reload();
    });
  }
}

document.addEventListener("visibilitychange", follow);
follow();
