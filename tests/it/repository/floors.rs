//! The floors inside a stage.

use super::uses::Uses;

/// A stage with its floors, from the ground up. A file uses only those of the floors below its own; files of a folder that stands on
/// one floor may use each other. `*` is the floor of all files that are named nowhere.
pub struct House {
    /// The folder of the stage.
    pub folder: &'static str,
    /// Files without `.rs`, or folders with their slash.
    pub floors: &'static [&'static [&'static str]],
}

/// The rules: what several of them ask stands below, and no rule asks another.
pub const CHECK: House = House {
    folder: "check/",
    floors: &[
        &["known", "labels", "names", "passages", "unsure"],
        &["lines", "told", "uncited"],
        &["found", "subject"],
        &["fences", "follow_ups", "lost_tables", "papers", "places", "underlined", "withheld", "workings"],
        &["quotations", "swapped_figures"],
        &["*"],
        &["mod"],
    ],
};

/// The pages: the pieces of views, the data in them and beside them, then lists, and pages, of which none uses another.
pub const RENDER: House = House {
    folder: "render/",
    floors: &[
        &["address", "edition", "feed", "forms", "link", "strings"],
        &["context", "templates"],
        &["globals", "sitemap", "task"],
        &["csv", "press", "view/pieces"],
        &["view/body", "view/links", "view/marks"],
        &["view/decisions", "view/items"],
        &["view/events"],
        &["data/"],
        &["view/frame", "view/provenance"],
        &["view/mod"],
        &["parts"],
        &["corrections", "coverage", "listing", "pack", "promises", "search", "timeline"],
        &["shelf"],
        &["*"],
        &["mod"],
    ],
};

impl House {
    /// Each use of a file that does not stand below.
    pub fn climbs(&self, uses: &Uses) -> Vec<String> {
        let mut faults = Vec::new();
        for (file, used) in uses.iter().filter(|(file, _)| file.starts_with(self.folder)) {
            let (own, room) = self.floor(file);
            for used in used.iter().filter(|used| used.starts_with(self.folder)) {
                let (floor, other) = self.floor(used);
                if floor > own || floor == own && !(room == other && room.ends_with('/')) {
                    faults.push(format!("{file} on floor {own} uses {used} on floor {floor}"));
                }
            }
        }
        faults
    }

    /// The names in the plan for which there is no file.
    pub fn missing(&self, uses: &Uses) -> Vec<&'static str> {
        let names = self.floors.iter().flat_map(|floor| floor.iter().copied()).filter(|name| *name != "*");
        names.filter(|name| !uses.keys().any(|file| self.is_at(file, name))).collect()
    }

    /// On which floor a file stands, and under which name of the plan.
    fn floor(&self, file: &str) -> (usize, &'static str) {
        let named = |name: &str| {
            let is_on = |(_, floor): &(usize, &&'static [&'static str])| floor.contains(&name);
            self.floors.iter().enumerate().find(is_on).map(|(floor, _)| floor)
        };
        let names = self.floors.iter().flat_map(|floor| floor.iter().copied());
        let name = names.into_iter().find(|name| self.is_at(file, name)).unwrap_or("*");
        (named(name).unwrap_or_default(), name)
    }

    fn is_at(&self, file: &str, name: &str) -> bool {
        let below = file.strip_prefix(self.folder).unwrap_or_default();
        below.strip_suffix(".rs") == Some(name) || name.ends_with('/') && below.starts_with(name)
    }
}
