//! The vocabulary: about 400 plain words, the shapes of sentences, and headings.
//!
//! In a shape, `{n}` is one thing, `{p}` several, `{a}` an adjective, `{v}` what somebody did, `{d}` how, `{t}` when, `{c}`
//! a small count, `{C}` a larger one, and `{m}` the term, organisation or place that the sentence mentions.

pub const THINGS: &[&str] = &[
    "answer", "building", "budget", "car", "chair", "change", "child", "choice", "city", "clinic", "concern",
    "contract", "corridor", "cost", "county", "date", "day", "decision", "delay", "desk", "door", "draft", "effect",
    "family", "figure", "form", "friend", "garden", "group", "growth", "hall", "home", "idea", "illness", "issue",
    "journey", "kitchen", "leaflet", "lesson", "letter", "library", "list", "market", "meal", "message", "method",
    "model", "month", "need", "neighbour", "nurse", "office", "option", "paper", "parent", "park", "part", "patient",
    "person", "phone", "plan", "point", "problem", "project", "proposal", "question", "reason", "record", "reply",
    "result", "risk", "road", "room", "rule", "school", "season", "service", "shift", "shop", "site", "staff room",
    "station", "step", "story", "street", "study", "subject", "system", "task", "test", "town", "trial", "value",
    "village", "visit", "wait", "ward", "week", "window", "year",
];

pub const SEVERAL: &[&str] = &[
    "adults", "agencies", "ambulances", "appointments", "beds", "books", "buildings", "buses", "calls", "carers",
    "changes", "checks", "children", "clinics", "comments", "complaints", "computers", "costs", "councillors", "days",
    "dentists", "doctors", "doors", "families", "farms", "figures", "forms", "gardens", "groups", "hours", "houses",
    "journeys", "leaflets", "lessons", "letters", "libraries", "lists", "managers", "meals", "meetings", "members",
    "messages", "midwives", "minutes", "neighbours", "nights", "nurses", "offices", "officers", "parents", "partners",
    "parts", "patients", "people", "pharmacists", "plans", "points", "problems", "pupils", "questions", "records",
    "reports", "residents", "results", "risks", "roads", "rooms", "schools", "services", "shops", "sites", "steps",
    "streets", "students", "surveys", "tables", "teachers", "teams", "tests", "towns", "trials", "vans", "villages",
    "visitors", "visits", "volunteers", "wards", "weeks", "winters", "workers",
];

pub const QUALITIES: &[&str] = &[
    "able", "anxious", "available", "average", "basic", "better", "big", "brief", "broad", "busy", "calm", "careful",
    "cheap", "clean", "clear", "close", "cold", "common", "complete", "costly", "current", "daily", "dear", "deep",
    "different", "difficult", "direct", "early", "easy", "empty", "equal", "extra", "fair", "familiar", "fast", "final",
    "firm", "fresh", "full", "general", "gentle", "good", "great", "hard", "healthy", "heavy", "helpful", "high",
    "hidden", "kind", "large", "late", "likely", "little", "local", "long", "low", "main", "modern", "narrow", "new",
    "old", "open", "ordinary", "plain", "public", "quick", "quiet", "ready", "recent", "regular", "rural", "safe",
    "second", "separate", "serious", "short", "simple", "slow", "small", "steady", "strong", "useful", "usual",
    "weekly", "whole", "wide", "young",
];

pub const DEEDS: &[&str] = &[
    "added", "balanced", "began", "brought", "built", "carried", "changed", "checked", "cleared", "closed", "compared",
    "counted", "covered", "described", "doubled", "eased", "explained", "filled", "finished", "followed", "found",
    "gave", "guided", "handled", "helped", "improved", "joined", "kept", "learned from", "led", "left", "lifted",
    "limited", "made", "measured", "moved", "needed", "opened", "outlined", "paid for", "passed", "placed", "planned",
    "raised", "reached", "received", "recorded", "repaired", "replaced", "saved", "set out", "shaped", "shared",
    "showed", "slowed", "started", "studied", "supported", "tested", "tried", "used", "visited", "watched", "widened",
    "wrote down",
];

pub const MANNERS: &[&str] = &[
    "again", "almost always", "at once", "by hand", "by post", "carefully", "each week", "every year", "fairly",
    "in full", "in part", "in person", "in turn", "later", "more often", "on time", "online", "openly", "quickly",
    "safely", "slowly", "step by step", "together", "twice", "well",
];

pub const TIMES: &[&str] = &[
    "after the summer", "at first", "before the holidays", "by the spring", "during the day", "in most weeks",
    "in the autumn", "in the evening", "in the morning", "last year", "over the winter", "since then",
    "some months later", "this year", "until now", "within a week",
];

/// Sentences that mention nothing with a page of its own.
pub const PLAIN_SHAPES: &[&str] = &[
    "the {a} {n} {v} the {n} of the {a} {p}.",
    "{t}, the {p} {v} a {a} {n} {d}.",
    "about {c} of the {C} {p} {v} the {n} {d}.",
    "members asked why the {n} {v} so many {p}.",
    "officers said that the {a} {n} {v} the {p} {t}.",
    "most {p} thought that the {n} was {a}, but some found it {a}.",
    "the {n} was {a}, and the {p} were {a}.",
    "there were {C} {p} {t}, which was {c} more than the {n} had planned for.",
    "the {n}'s {a} {n} {v} {c} {p} {d}.",
    "a {a} {n} can help {p} to reach the {n} {d}.",
    "because the {n} was {a}, {c} {p} waited for the {a} {n}.",
    "when the {p} {v} the {n}, the {a} {p} {v} it {d}.",
    "it isn't yet clear whether the {a} {n} {v} the {p} or the {n}.",
    "people who live near the {n} {v} the {a} {p} {t}.",
    "the {p}, the {p} and the {p} all {v} the same {n} {d}.",
    "the paper says that *{a} {p}* need a {a} {n} and {c} {p}.",
];

/// Sentences with room for one mention.
pub const MENTION_SHAPES: &[&str] = &[
    "the {p} told {m} about the {a} {n} {t}.",
    "{m} {v} the {a} {n} and {c} {p}.",
    "{t}, {m} {v} the {n} of the {p}.",
    "officers said that {m} {v} the {p} {d}.",
    "the {a} {n} came from {m}, and the {p} {v} it {d}.",
    "about {c} of the {C} {p} had heard of {m} before the {n}.",
    "with {m}, the {a} {p} {v} a {n} {t}.",
    "members asked how {m} {v} the {a} {p}.",
    "the {n} for {m} was {a}, so the {p} {v} it {d}.",
    "{p} who knew {m} {v} the {a} {n}.",
];

/// Sentences short enough for a list of points, a summary or an event.
pub const SHORT_SHAPES: &[&str] = &[
    "the {a} {n} {v} {c} {p}.",
    "{c} of {C} {p} {v} the {n} {d}.",
    "the {p} {v} a {a} {n}.",
    "a {a} {n} {v} the {p} {d}.",
    "the {n} {v} the {a} {p} {t}.",
];

pub const HEADINGS: &[&str] = &[
    "A longer day for the clinics", "Beds were moved in the spring", "Better letters for families",
    "Buses did not meet the clinics", "Carers had the most to say", "Costs rose faster than planned",
    "Fewer people missed a visit", "Help at home came sooner", "How the count was made", "How the money was spent",
    "Lessons from the first year", "Limits of the figures", "More checks for young people",
    "Nurses worked in larger teams", "Patients waited for a reply", "People asked for plain words",
    "Roads and parking are a worry", "Rooms stood empty at night", "Rural villages were hard to reach",
    "Schools took part in the trial", "Some services moved to a new site", "Staff were hard to find",
    "The budget for the year", "The building needs repair", "The first months of the project",
    "The list grew over the winter", "The phone line was often busy", "The plan has four parts",
    "The risks and who watches them", "The survey had a small reply", "Volunteers ran the front desk",
    "What could go wrong", "What happens next", "What is missing from the paper", "What officers said",
    "What patients and the public said", "What the figures show", "What was compared", "Where people live matters",
    "Who did the work", "Why the change was made", "Work with other counties",
];

/// With the places and the aspects, these make the titles. None of them is a term.
pub const SUBJECTS: &[&str] = &[
    "Blood tests", "Bus routes to clinics", "Care after an operation", "Care for older people", "Children's beds",
    "Clean wards", "Cold homes", "Community meals", "Diabetes checks", "Drug and alcohol help", "Evening appointments",
    "Family doctors", "Flu jabs", "Food in hospital", "Health checks at work", "Hearing aids", "Heart clinics",
    "Help to stop smoking", "Home visits", "Hospital parking", "Interpreters", "Knee and hip operations",
    "Learning disability checks", "Letters to patients", "Loneliness", "Long waits", "Lung clinics", "Medicine reviews",
    "Men's health", "Night cover", "Nursing numbers", "Online bookings", "Outpatient visits", "Oxygen at home",
    "Pain clinics", "Patient records", "Pharmacy hours", "Play in hospital", "Rehabilitation beds",
    "Respite for carers", "Safe staffing", "Scans and X-rays", "Skin clinics", "Sleep clinics", "Sports injuries",
    "Support for new parents", "Surgery at weekends", "Talking therapies", "Telephone advice", "Travel costs",
    "Vaccines for babies", "Virtual visits", "Volunteers on wards", "Waiting rooms", "Walk-in centres", "Wheelchairs",
    "Women's health", "Wound clinics", "X-ray vans", "Young carers",
];

pub const ASPECTS: &[&str] = &[
    "a second look", "aims for the year", "answers to members", "buildings and rooms", "choice and access",
    "comments from families", "complaints and thanks", "costs and savings", "draft plan", "early results",
    "equal access", "figures by month", "first report", "follow-up", "future options", "hours and places",
    "how it works", "improvement plan", "lessons so far", "letters received", "money and staff", "needs of villages",
    "next steps", "opening times", "plans for winter", "progress", "public meetings", "quality", "questions raised",
    "results of a survey", "risks", "safety", "staff training", "summary of the year", "the case for change",
    "timetable", "travel times", "update", "waiting times", "yearly report",
];

pub const FIRST_NAMES: &[&str] = &[
    "Ada", "Ben", "Cora", "Dev", "Edith", "Farah", "Glen", "Hana", "Ivor", "Joan", "Karim", "Lena", "Mohan", "Nina",
    "Omar", "Pearl",
];

pub const SURNAMES: &[&str] = &[
    "Abbot", "Bhatt", "Carver", "Dhillon", "Eaves", "Fielding", "Gower", "Hussain", "Ingram", "Joshi", "Kemp", "Lowe",
    "Mistry", "Norris", "Oram", "Patel",
];
