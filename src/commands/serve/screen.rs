//! What the browser is shown, and who looks at it.

use std::sync::Arc;

use minutebook::map::HashMap;
use minutebook::sink::Bytes;
use tokio::sync::watch;

/// The files of a site, by path.
pub type Files = HashMap<Arc<str>, Bytes>;

/// What the browser is shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Another one after each build, in each run of the program.
    pub version: String,
    /// The last site that was sound.
    pub site: Option<Arc<Files>>,
    /// What is wrong since, as the terminal shows it.
    pub faults: Option<String>,
}

/// Where builds show what they made; empty until the first is done.
#[derive(Clone)]
pub struct Screen(watch::Sender<Option<Arc<Shown>>>);

/// Who looks at the screen.
pub type Viewer = watch::Receiver<Option<Arc<Shown>>>;

impl Screen {
    /// Shows nothing yet.
    pub fn new() -> Self {
        Screen(watch::Sender::new(None))
    }

    /// Shows this from now on.
    pub fn show(&self, shown: Shown) {
        self.0.send_replace(Some(Arc::new(shown)));
    }

    /// Somebody who looks at it from now on.
    pub fn viewer(&self) -> Viewer {
        self.0.subscribe()
    }

    /// What is shown now.
    pub fn shown(&self) -> Option<Arc<Shown>> {
        self.0.borrow().clone()
    }
}
