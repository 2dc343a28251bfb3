//! What has a name and a page of its own: 60 organisations, 20 places, 150 terms, 12 topics.
//!
//! Names are made by crossing short lists. The initials of the lists differ, so that no two abbreviations are the same.

use super::prose;
use super::random::Random;
use super::yaml::{quoted, record};

/// An organisation, a place, a term or a topic, as other records need it.
pub struct Named {
    pub id: String,
    pub name: String,
    pub abbreviation: Option<String>,
}

impl Named {
    fn new(name: String, abbreviation: Option<String>) -> Named {
        Named { id: slug(&name), name, abbreviation }
    }
}

pub struct Names {
    pub organisations: Vec<Named>,
    pub places: Vec<Named>,
    pub terms: Vec<Named>,
    pub topics: Vec<Named>,
}

pub const TOWNS: [&str; 10] = [
    "Aldermere",
    "Brackenford",
    "Greenholt",
    "Inglewick",
    "Jarrowby",
    "Kelverton",
    "Lindmoor",
    "Netherby",
    "Oakhollow",
    "Ravensworth",
];

/// What each town has: the name after the town, its letters, its kind, and what it does.
const ORGANISATIONS: [(&str, Option<&str>, &str, &str); 6] = [
    ("Health Scrutiny Committee", Some("HSC"), "committee", "looks at how health services are planned and run"),
    ("County Council", Some("CC"), "council", "runs schools, roads, libraries and social care"),
    ("Care Commissioning Board", Some("CCB"), "commissioner", "planned and bought health care"),
    ("Hospitals Trust", None, "provider", "runs the hospitals"),
    ("Patient Voice", None, "patient-voice", "tells those who run services what patients say"),
    ("Carers Association", Some("CA"), "charity", "helps people who look after somebody at home"),
];

const COMMITTEE: usize = 0;
const COUNCIL: usize = 1;
const BOARD: usize = 2;
const TRUST: usize = 3;

const PLACES: [(&str, &str, usize); 2] =
    [("General Hospital", "hospital", TRUST), ("Health Centre", "health-centre", BOARD)];

/// The first half of a term, its letters, and what it means.
const FIELDS: [(&str, &str, &str); 15] = [
    ("child safety", "CS", "keeping children from harm"),
    ("community nursing", "CN", "nurses who visit people at home"),
    ("dental care", "DC", "the care of teeth and gums"),
    ("eye care", "EC", "the care of sight"),
    ("falls prevention", "FP", "helping older people not to fall"),
    ("home care", "HC", "help with daily life at home"),
    ("hospital discharge", "HD", "going home from hospital"),
    ("maternity choice", "MC", "choosing where to give birth"),
    ("mental health", "MH", "the health of the mind"),
    ("patient transport", "PT", "rides to and from hospital"),
    ("public consultation", "PC", "asking people before a change"),
    ("school health", "SH", "health checks and advice in schools"),
    ("stroke rehabilitation", "SR", "getting better after a stroke"),
    ("urgent care", "UC", "help that is needed the same day"),
    ("winter pressure", "WP", "the rush of illness in the cold months"),
];

/// The second half of a term, and what it is.
const INSTRUMENTS: [(&str, &str); 10] = [
    ("audit", "A check against a written standard"),
    ("dashboard", "A page of figures, renewed each month,"),
    ("fund", "Money that is kept apart"),
    ("guideline", "Written advice for staff"),
    ("network", "A group of services that work as one"),
    ("pathway", "The steps that a patient follows"),
    ("review", "A fresh look by people from outside"),
    ("scheme", "A way of working that was agreed for some years"),
    ("target", "A number to be reached by a set day"),
    ("workstream", "A part of a larger programme of work"),
];

const TOPICS: [&str; 12] = [
    "Ambulances and journeys",
    "Babies and births",
    "Buildings and sites",
    "Children and young people",
    "Dentists and opticians",
    "Family doctors and pharmacies",
    "Hospital changes",
    "Living longer and ageing well",
    "Minds and moods",
    "Money and staff",
    "Vaccines and outbreaks",
    "Winter and waiting",
];

impl Names {
    pub fn new() -> Names {
        Names {
            organisations: organisations(),
            places: places(),
            terms: terms(),
            topics: TOPICS.iter().map(|topic| Named::new(topic.to_string(), None)).collect(),
        }
    }

    /// The committees: each meeting is one of theirs.
    pub fn committee(&self, index: usize) -> &Named {
        self.of_town(index % TOWNS.len(), COMMITTEE)
    }

    fn of_town(&self, town: usize, kind: usize) -> &Named {
        &self.organisations[town * ORGANISATIONS.len() + kind]
    }

    pub fn records(&self) -> Vec<(String, String)> {
        let organisations = (0..self.organisations.len()).map(|index| self.organisation(index));
        let places = (0..self.places.len()).map(|index| self.place(index));
        let terms = (0..self.terms.len()).map(|index| self.term(index));
        let topics = (0..self.topics.len()).map(|index| self.topic(index));
        organisations.chain(places).chain(terms).chain(topics).collect()
    }

    fn organisation(&self, index: usize) -> (String, String) {
        let (town, kind) = (index / ORGANISATIONS.len(), index % ORGANISATIONS.len());
        let (_, _, kind_word, deeds) = ORGANISATIONS[kind];
        let named = &self.organisations[index];
        let mut fields = format!("name: {}\n", quoted(&named.name));
        fields += &abbreviation(named);
        fields += &format!("kind: {kind_word}\n");
        fields += &self.family(town, kind);
        let body = format!("{} {deeds} in {} and the villages around it.", named.name, TOWNS[town]);
        record("organisations", &named.id, &fields, &body)
    }

    /// Whose part it is, and what followed it: the boards of one town passed their work to those of the next.
    fn family(&self, town: usize, kind: usize) -> String {
        match kind {
            COMMITTEE => format!("part_of: {}\n", self.of_town(town, COUNCIL).id),
            BOARD if town.is_multiple_of(2) => {
                let next = &self.of_town(town + 1, BOARD).id;
                format!("to: 2015-03-31\nsucceeded_by:\n  - {{organisation: {next}, basis: stated}}\n")
            }
            BOARD => {
                let before = &self.of_town(town - 1, BOARD).id;
                format!("from: 2015-04-01\npreceded_by:\n  - {{organisation: {before}, basis: stated}}\n")
            }
            TRUST => "today: {text: \"It still runs the hospitals.\", checked_on: 2020-06-01}\n".to_string(),
            _ => String::new(),
        }
    }

    fn place(&self, index: usize) -> (String, String) {
        let (town, kind) = (index / PLACES.len(), index % PLACES.len());
        let (_, kind_word, runner) = PLACES[kind];
        let named = &self.places[index];
        let runner = self.of_town(town, runner);
        let fields = format!(
            "name: {}\nkind: {kind_word}\nrun_by: {}\ndistrict: {}\n",
            quoted(&named.name),
            runner.id,
            TOWNS[town]
        );
        let body = format!("{} is in the middle of {}, near the station.", named.name, TOWNS[town]);
        record("places", &named.id, &fields, &body)
    }

    fn term(&self, index: usize) -> (String, String) {
        let (field, _, meaning) = FIELDS[index / INSTRUMENTS.len()];
        let (instrument, what) = INSTRUMENTS[index % INSTRUMENTS.len()];
        let named = &self.terms[index];
        let mut fields = format!("term: {}\n", quoted(&named.name));
        fields += &abbreviation(named);
        if index.is_multiple_of(5) {
            fields += &format!("also: [{}]\n", quoted(&format!("{instrument} of {field}")));
        }
        fields += &format!("definition: {}\n", quoted(&format!("{what} for {meaning}.")));
        let mut random = Random::for_each("term", index);
        let body =
            if index.is_multiple_of(3) { prose::without_figures(&mut random, prose::plain) } else { String::new() };
        record("glossary", &named.id, &fields, &body)
    }

    fn topic(&self, index: usize) -> (String, String) {
        let named = &self.topics[index];
        let mut random = Random::for_each("topic", index);
        let fields = format!(
            "title: {}\nsummary: {}\norder: {}\n",
            quoted(&named.name),
            quoted(&prose::without_figures(&mut random, prose::short)),
            index + 1
        );
        let body: Vec<String> = (0..12).map(|_| prose::without_figures(&mut random, prose::plain)).collect();
        let paragraphs: Vec<String> = body.chunks(3).map(|sentences| sentences.join(" ")).collect();
        record("topics", &named.id, &fields, &paragraphs.join("\n\n"))
    }
}

fn abbreviation(named: &Named) -> String {
    named.abbreviation.as_ref().map_or(String::new(), |letters| format!("abbreviation: {letters}\n"))
}

fn organisations() -> Vec<Named> {
    let of_town = |town: &'static str| {
        ORGANISATIONS.iter().map(move |(name, letters, ..)| {
            Named::new(format!("{town} {name}"), letters.map(|letters| format!("{}{letters}", &town[..1])))
        })
    };
    TOWNS.iter().flat_map(|town| of_town(town)).collect()
}

fn places() -> Vec<Named> {
    let of_town = |town: &'static str| PLACES.iter().map(move |(name, ..)| Named::new(format!("{town} {name}"), None));
    TOWNS.iter().flat_map(|town| of_town(town)).collect()
}

/// Two terms of three have an abbreviation.
fn terms() -> Vec<Named> {
    let pairs = FIELDS.iter().flat_map(|field| INSTRUMENTS.iter().map(move |instrument| (field, instrument)));
    pairs
        .enumerate()
        .map(|(index, ((field, letters, _), (instrument, _)))| {
            let abbreviation = format!("{letters}{}", instrument[..1].to_uppercase());
            Named::new(format!("{field} {instrument}"), (index % 3 != 2).then_some(abbreviation))
        })
        .collect()
}

/// Small letters, digits and single hyphens, as ids are written.
pub fn slug(words: &str) -> String {
    let letters = words.to_lowercase().replace('\'', "");
    let parts: Vec<&str> =
        letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join("-")
}
