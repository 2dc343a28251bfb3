//! `minutebook serve`: a preview that follows every change. The site is made in memory and nothing is written.
//!
//! One thread watches and builds ([`preview`], [`watch`]); another answers the browser ([`server`]) with the pages as they
//! are, dressed for the preview ([`page`]).

mod page;
mod preview;
mod screen;
mod server;
mod watch;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

use clap::Args;
use minutebook::diagnostic::reason;

use super::common::Common;
use preview::Preview;
use screen::Screen;
use watch::Watch;

/// The port where nothing is said.
const PORT: u16 = 8080;

/// How many ports from there on are tried.
const TRIES: u16 = 100;

/// Choices of `serve`.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
The preview can be opened from this computer only, and nothing is written to output/. While anything is wrong, each page shows \
the faults above the last site that was sound. Ctrl-C stops it.")]
pub struct Options {
    /// Port of this computer, 0 for any that is free [default: 8080, or the next one that is free]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

/// Shows the site until Ctrl-C.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    common.see_content()?;
    let listener = listen(options.port)?;
    let port = listener.local_addr()?.port();
    if options.port.is_none() && port != PORT {
        common.say(&format!("Port {PORT} is taken; this is the next one that is free."))?;
    }
    common.say(&format!("The preview is at http://127.0.0.1:{port}/ (Ctrl-C stops it)."))?;
    let screen = Screen::new();
    let preview = Preview::new(common.clone(), screen.clone());
    let watch = Watch::new()?;
    server::serve(listener, &screen, || preview.follow(watch))?;
    common.say("Stopped.")?;
    Ok(ExitCode::SUCCESS)
}

/// A port of this computer that no other can reach.
fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port)
            .map_err(|error| io::Error::new(error.kind(), format!("port {port} cannot be used: {}", reason(&error)))),
        None => (PORT..PORT + TRIES - 1).find_map(|port| bind(port).ok()).map_or_else(|| bind(PORT + TRIES - 1), Ok),
    }
}
