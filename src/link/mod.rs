//! References resolved and turned round: everything that is known of a record from elsewhere. It lies beside the site,
//! never in it. One relation a file.

mod addresses;
mod backlinks;
mod circles;
mod destination;
mod files;
mod follow_ups;
mod glossary;
mod plurals;
mod references;
mod succession;
mod timeline;
mod uses;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use addresses::Redirect;
pub use backlinks::Backlinks;
pub use destination::{Destination, LISTINGS, destination};
pub use follow_ups::{Promise, Promises, Said, said};
pub use glossary::{Cache, Mention};
pub use references::renamed;
pub use succession::{Step, Successions};
pub use timeline::{Moment, Timeline, What};
pub use uses::{How, Use, uses};

use crate::diagnostic::Warned;
use crate::map::HashMap;
use crate::model::Site;
use crate::model::id::{Address, Id};

/// What the records of a site have to do with each other.
pub struct Links<'site> {
    /// The words, organisations and places that each body mentions, in the order of the text.
    pub mentions: HashMap<Address, Arc<[Mention]>>,
    /// Who names each record.
    pub backlinks: Backlinks<'site>,
    /// Everything dated, in order.
    pub timeline: Timeline<'site>,
    /// What somebody was asked for or promised.
    pub promises: Promises<'site>,
    /// Who came before and after each organisation.
    pub successions: Successions<'site>,
    /// Old addresses that lead to new ones.
    pub redirects: Vec<Redirect>,
}

impl Links<'_> {
    /// What the body of a record mentions.
    pub fn mentions_of(&self, address: &Address) -> &[Mention] {
        self.mentions.get(address).map_or(&[], AsRef::as_ref)
    }
}

/// Links a site.
pub fn link<'site>(site: &'site Site, cache: &dyn Cache) -> Warned<Links<'site>> {
    // No relation needs another, but that backlinks turn mentions round.
    let named = || {
        Warned::by(|faults| {
            let mentions = glossary::mentions(site, cache, faults);
            let backlinks = backlinks::backlinks(site, &mentions);
            (mentions, backlinks)
        })
    };
    let written = || {
        Warned::by(|faults| {
            references::check(site, faults);
            circles::check(site, faults);
            files::check(site, faults);
            let redirects = addresses::redirects(site, faults);
            (redirects, timeline::timeline(site), follow_ups::promises(site), succession::successions(site))
        })
    };
    let (named, written) = rayon::join(named, written);
    Warned::by(|diagnostics| {
        let (mentions, backlinks) = named.tell(diagnostics);
        let (redirects, timeline, promises, successions) = written.tell(diagnostics);
        Links { backlinks, mentions, timeline, promises, successions, redirects }
    })
}

/// The minutes of a meeting in the order of their numbers, by meeting.
pub fn minutes_by_meeting(site: &Site) -> BTreeMap<&Id, Vec<&crate::model::Entry<crate::model::minute::Minute>>> {
    let mut by_meeting: BTreeMap<&Id, Vec<_>> = BTreeMap::new();
    for minute in site.minutes.iter() {
        by_meeting.entry(&minute.data.meeting.address.id).or_default().push(minute);
    }
    for minutes in by_meeting.values_mut() {
        minutes.sort_by(|one, other| one.data.number.cmp(&other.data.number));
    }
    by_meeting
}
