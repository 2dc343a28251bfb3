//! The records that make up most of an archive: packs, meetings, minutes and reports.

use super::date::Date;
use super::names::Names;
use super::plan::{Document, Lines, Meeting, Pack, Plan};
use super::prose::{self, Mentions, Writer};
use super::random::Random;
use super::words;
use super::yaml::{list, quoted, record};

type Record = (String, String);

const OUTCOMES: &[&str] = &[
    "noted",
    "noted",
    "noted",
    "agreed",
    "approved",
    "requested",
    "referred",
    "deferred",
    "rejected",
    "welcomed",
    "none",
];

const REPORT_KINDS: &[&str] = &["report", "report", "report", "presentation", "strategy", "plan", "log", "guidance"];

/// Writes each record from the plan. Nothing here depends on the order in which they are written.
pub struct Documents<'a> {
    pub plan: &'a Plan,
    pub names: &'a Names,
}

impl Documents<'_> {
    pub fn records(&self) -> Vec<Record> {
        let packs = self.plan.packs.iter().enumerate().map(|(index, pack)| self.pack(index, pack));
        let meetings = self.plan.meetings.iter().enumerate().map(|(index, meeting)| self.meeting(index, meeting));
        let minutes = self.plan.minutes.iter().enumerate().map(|(index, minute)| self.minute(index, minute));
        let reports = self.plan.reports.iter().enumerate().map(|(index, report)| self.report(index, report));
        packs.chain(meetings).chain(minutes).chain(reports).collect()
    }

    fn pack(&self, index: usize, pack: &Pack) -> Record {
        let mut random = Random::for_each("pack record", index);
        let last = &self.plan.meetings[pack.meetings.end - 1];
        let committee = self.names.committee(last.committee);
        let date = last.date.text();
        let sha256: String = (0..4).map(|_| format!("{:016x}", random.next())).collect();
        let mut fields = format!("title: {}\n", quoted(&format!("{}, papers of {date}", committee.name)));
        fields += &format!("publisher: {}\nmeeting: {}\ndate: {date}\n", committee.id, last.id);
        fields += &format!("file: {}.txt\nsha256: {}\nextent: \"lines: {}\"\n", pack.id, quoted(&sha256), pack.lines);
        fields += "notes:\n  - {at: \"1-39\", text: \"The page numbers of the front sheet are wrong.\"}\n";
        fields += "documents:\n  - id: front-sheet\n    title: \"Front sheet\"\n    kind: log\n    at: \"1-39\"\n";
        fields += "    omitted: \"It lists the papers and says nothing else.\"\n";
        for meeting in &self.plan.meetings[pack.meetings.clone()] {
            fields += &self.listed_minutes(meeting);
        }
        for report in &self.plan.reports[pack.reports.clone()] {
            fields += &self.listed_report(report);
        }
        let body = format!(
            "These are the papers of the {} on {date}. They hold the minutes of earlier meetings and the reports that were heard.",
            committee.name
        );
        record("packs", &pack.id, &fields, &body)
    }

    fn listed_minutes(&self, meeting: &Meeting) -> String {
        let (date, id, at) = (meeting.date.text(), &meeting.id, quoted(&meeting.lines.text()));
        let mut text = format!(
            "  - id: minutes-{id}\n    title: \"Minutes of {date}\"\n    kind: minutes\n    at: {at}\n    minutes:\n"
        );
        for minute in &self.plan.minutes[meeting.minutes.clone()] {
            let (number, title, at) = (minute.number, quoted(&minute.title), quoted(&minute.lines.text()));
            text +=
                &format!("      - {{number: {number}, title: {title}, at: {at}, published: minutes/{}}}\n", minute.id);
        }
        text
    }

    fn listed_report(&self, report: &Document) -> String {
        let (title, at) = (quoted(&report.title), quoted(&report.lines.text()));
        let id = report.id.replace('/', "-");
        format!("  - {{id: {id}, title: {title}, kind: report, at: {at}, published: reports/{}}}\n", report.id)
    }

    fn meeting(&self, index: usize, meeting: &Meeting) -> Record {
        let mut random = Random::for_each("meeting", index);
        let committee = self.names.committee(meeting.committee);
        let date = meeting.date.text();
        let mut fields = format!("title: {}\n", quoted(&format!("{}, {date}", committee.name)));
        fields += &format!("body: {}\ndate: {date}\ntime: \"10:00-12:30\"\n", committee.id);
        fields += &format!("venue: \"Committee room {}\"\n", random.within(1..=4));
        fields += &present(&committee.id, &mut random);
        fields += &list("apologies", &[person(&mut random)]);
        fields += &format!("source: {}\n", source(&self.plan.packs[meeting.pack], meeting.lines));
        let body = format!("{} {}", prose::short(&mut random), prose::short(&mut random));
        record("meetings", &meeting.id, &fields, &body)
    }

    fn minute(&self, index: usize, minute: &Document) -> Record {
        let mut random = Random::for_each("minute", index);
        let mentions = Mentions::choose(self.names, &mut random);
        let meeting = &self.plan.meetings[minute.meeting];
        let outcome = random.pick(OUTCOMES);
        let mut fields = format!("meeting: {}\nnumber: {}\n", meeting.id, minute.number);
        fields += &self.common(minute, &mut random);
        fields += &format!("outcome: {outcome}\n");
        fields += &self.decisions(index, minute, outcome, &mut random);
        fields += &self.considers(minute, meeting);
        fields += &self.relations(&mentions, &mut random);
        fields += &events(minute, meeting.date, &mut random);
        fields += &review(&mut random);
        record("minutes", &minute.id, &fields, &self.body(minute, &mentions, &mut random))
    }

    fn report(&self, index: usize, report: &Document) -> Record {
        let mut random = Random::for_each("report", index);
        let mentions = Mentions::choose(self.names, &mut random);
        let meeting = &self.plan.meetings[report.meeting];
        let mut fields = format!("pack: {}\nmeeting: {}\n", self.plan.packs[report.pack].id, meeting.id);
        fields += &self.common(report, &mut random);
        fields += &self.kind(index, report, &mut random);
        let author = self.any_organisation(&mut random);
        fields += &format!("authors: [{author}]\nofficer: {}\n", person(&mut random));
        fields += &format!("date: {}\n", meeting.date.text());
        fields += &self.asks(report, &mut random);
        fields += &self.relations(&mentions, &mut random);
        fields += &events(report, meeting.date, &mut random);
        fields += &review(&mut random);
        record("reports", &report.id, &fields, &self.body(report, &mentions, &mut random))
    }

    /// What minutes and reports have in common at their beginning.
    fn common(&self, document: &Document, random: &mut Random) -> String {
        let mut fields = format!("title: {}\n", quoted(&document.title));
        if random.once_in(4) {
            fields +=
                &format!("original_title: {}\n", quoted(&format!("Item {}: {}", document.number, document.title)));
        }
        fields += &format!("source: {}\n", source(&self.plan.packs[document.pack], document.lines));
        fields + &format!("summary: {}\n", quoted(&prose::short(random)))
    }

    /// Every tenth report but the first of its meeting is an appendix to the one before it.
    fn kind(&self, index: usize, report: &Document, random: &mut Random) -> String {
        match report.number > 1 && index % 10 == 9 {
            true => format!("kind: appendix\npart_of: {}\norder: 1\n", self.plan.reports[index - 1].id),
            false => format!("kind: {}\n", random.pick(REPORT_KINDS)),
        }
    }

    fn relations(&self, mentions: &Mentions, random: &mut Random) -> String {
        let organisations: Vec<String> =
            mentions.organisations.iter().map(|index| self.names.organisations[*index].id.clone()).collect();
        let count = random.within(1..=2);
        let topics = random.distinct(count, self.names.topics.len());
        let topics: Vec<String> = topics.into_iter().map(|index| self.names.topics[index].id.clone()).collect();
        let places = [self.names.places[mentions.place].id.clone()];
        list("organisations", &organisations) + &list("topics", &topics) + &list("places", &places)
    }

    /// One to three decisions; the first is the outcome of the item.
    fn decisions(&self, index: usize, minute: &Document, outcome: &str, random: &mut Random) -> String {
        if outcome == "none" {
            return String::new();
        }
        let count = random.within(1..=3);
        let mut text = "decisions:\n".to_string();
        for number in 0..count {
            let outcome = if number == 0 { outcome } else { "noted" };
            let (part, at) = (["a", "b", "c"][number], quoted(&minute.lines.part(number, count).text()));
            let deed = format!(
                "The committee {outcome} the {} of the {}.",
                random.pick(words::THINGS),
                random.pick(words::SEVERAL)
            );
            text += &format!("  - part: {part}\n    text: {}\n    outcome: {outcome}\n    at: {at}\n", quoted(&deed));
            if number == 0 && random.once_in(2) {
                text += &self.promise(index, minute, random);
            }
        }
        text
    }

    /// Who must act, by when, and what came of it.
    fn promise(&self, index: usize, minute: &Document, random: &mut Random) -> String {
        let asked = self.any_organisation(random);
        let due = self.plan.meetings[minute.meeting].date.later(random);
        let follow_up = match self.plan.minutes.get(index + 60) {
            Some(later) if random.once_in(2) => format!("{{answered: {}}}", later.id),
            _ => "{none_found: true}".to_string(),
        };
        format!("    asked: [{asked}]\n    due: {due}\n    follow_up: {follow_up}\n")
    }

    /// Two items of three considered the report with the same number.
    fn considers(&self, minute: &Document, meeting: &Meeting) -> String {
        let reports = &self.plan.reports[meeting.reports.clone()];
        match reports.get(minute.number - 1) {
            Some(report) if !minute.number.is_multiple_of(3) => {
                format!("considers: [{}]\n", report.id)
            }
            Some(_) => "considers:\n  - absent: \"The slides are not in the pack.\"\n".to_string(),
            None => String::new(),
        }
    }

    fn asks(&self, report: &Document, random: &mut Random) -> String {
        let count = random.within(1..=2);
        let mut text = "asks:\n".to_string();
        for number in 0..count {
            let wish = format!("Look at the {} of the {}.", random.pick(words::THINGS), random.pick(words::SEVERAL));
            let of = self.any_organisation(random);
            let at = quoted(&report.lines.part(number, count).text());
            text += &format!("  - text: {}\n    of: [{of}]\n    at: {at}\n", quoted(&wish));
        }
        text
    }

    /// One document in three has links to one or two others.
    fn body(&self, document: &Document, mentions: &Mentions, random: &mut Random) -> String {
        let wanted = random.within(330..=1440);
        let links: Vec<Record> = match random.below(3) {
            0 => (0..random.within(1..=2)).filter_map(|_| self.link(document, random)).collect(),
            _ => Vec::new(),
        };
        prose::body(wanted, document.lines, &links, &mut Writer::new(wanted, mentions, random))
    }

    fn any_organisation(&self, random: &mut Random) -> &str {
        &self.names.organisations[random.below(self.names.organisations.len())].id
    }

    /// The address and the title of another document: of any age, as links are.
    fn link(&self, from: &Document, random: &mut Random) -> Option<Record> {
        let (folder, list) = match random.once_in(2) {
            true => ("reports", &self.plan.reports),
            false => ("minutes", &self.plan.minutes),
        };
        let to = list.get(random.below(list.len().max(1)))?;
        (to.id != from.id).then(|| (format!("{folder}/{}", to.id), to.title.clone()))
    }
}

/// The chair, and those who sat with them.
fn present(committee: &str, random: &mut Random) -> String {
    let chair = person(random);
    let mut text = format!("chair: {chair}\npresent:\n  - {{name: {chair}, role: chair, organisation: {committee}}}\n");
    for _ in 0..random.within(4..=8) {
        text += &format!("  - {{name: {}, role: member, organisation: {committee}}}\n", person(random));
    }
    text
}

fn source(pack: &Pack, lines: Lines) -> String {
    format!("{{pack: {}, at: {}}}", pack.id, quoted(&lines.text()))
}

fn events(document: &Document, date: Date, random: &mut Random) -> String {
    let count = random.below(4);
    let mut text = if count == 0 { String::new() } else { "events:\n".to_string() };
    for number in 0..count {
        let (date, status) = match random.once_in(2) {
            true => (date.earlier(random), "happened"),
            false => (date.later(random), "planned"),
        };
        let (happening, at) = (quoted(&prose::short(random)), quoted(&document.lines.part(number, count).text()));
        text += &format!("  - date: {date}\n    text: {happening}\n    status: {status}\n    at: {at}\n");
    }
    text
}

/// One page in three was checked by a person.
fn review(random: &mut Random) -> String {
    match random.once_in(3) {
        true => "review: {drafted: software, checked_by: \"a member of the editing group\", checked_on: 2021-01-15}\n"
            .to_string(),
        false => "review: {drafted: software}\n".to_string(),
    }
}

fn person(random: &mut Random) -> String {
    quoted(&format!("{} {}", random.pick(words::FIRST_NAMES), random.pick(words::SURNAMES)))
}
