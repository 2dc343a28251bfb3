//! A hospital, a town, an area: what readers ask for by name.

use schemars::JsonSchema;
use serde::Deserialize;

use super::id::{Kind, Reference};
use super::record::Record;
use super::values::written::{Corrections, Excuses, LaterNotes, List, Quotations, Words};
use super::values::{Later, Part, Reader, Saying, Says, Text, Upkeep};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "place")]
pub struct Fields {
    name: Words,
    /// Other names in the papers.
    also: List,
    kind: Sort,
    /// Organisation.
    run_by: Option<Words>,
    district: Option<Words>,
    /// What happened after the papers, as public pages tell it.
    later: LaterNotes,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

/// What sort of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Sort {
    Hospital,
    CommunityHospital,
    MentalHealthUnit,
    HealthCentre,
    Building,
    CareHome,
    City,
    Town,
    District,
    County,
    Area,
    Other,
}

impl Sort {
    /// The name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Sort::Hospital => "hospital",
            Sort::CommunityHospital => "community_hospital",
            Sort::MentalHealthUnit => "mental_health_unit",
            Sort::HealthCentre => "health_centre",
            Sort::Building => "building",
            Sort::CareHome => "care_home",
            Sort::City => "city",
            Sort::Town => "town",
            Sort::District => "district",
            Sort::County => "county",
            Sort::Area => "area",
            Sort::Other => "other",
        }
    }
}

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Full name.
    pub name: Text,
    /// Other names in the papers.
    pub also: Vec<Text>,
    /// What sort of place.
    pub sort: Sort,
    /// Who runs it.
    pub run_by: Option<Reference>,
    /// Where it is.
    pub district: Option<String>,
    /// What happened after the papers.
    pub later: Vec<Later>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

impl Record for Place {
    const KIND: Kind = Kind::Place;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields { name, also, kind, run_by, district, later, moved_from, excuses, corrections, quotations } = fields;
        let run_by = reader.optional_reference(Kind::Organisation, run_by);
        let later = reader.later(later);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Place {
            name: reader.text(name),
            also: reader.list(also),
            sort: kind,
            run_by: run_by?,
            district: reader.words(district),
            later: later?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        self.run_by.iter().collect()
    }
}

impl Says for Place {
    fn said(&self) -> Vec<Saying<'_>> {
        let later = self.later.iter().map(|note| Saying::of(Part::Later, &note.text));
        [Saying::of(Part::Title, &self.name)].into_iter().chain(later).collect()
    }
}
