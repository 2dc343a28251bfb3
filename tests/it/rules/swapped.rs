//! Figures that stand in each other's place.

use expect_test::expect;
use minutebook::figures::Ledger;

use super::{bodies, faults, is_sound, minute_alone, says, topic};

/// What the pack prints.
const SOURCE: &str = "Meeting of 24 January 2020, papers for 18 March 2020
The ward staffed 152 beds.
A further 164 people waited for a place.
Nurses trained 45 carers in Hinckley.

District       Patients   Practices   Complaints
Blaby          1,204      31          77
Charnwood      2,310      48          91
Melton         1,877      22          64
Harborough     1,533      27          83
";

/// The world with the ledger of the pack, made from its text.
fn world() -> String {
    let made = Ledger::of_lines("march.txt", SOURCE, &"1".repeat(64)).to_text();
    format!("{}\n== content/packs/march.figures\n{made}", bodies())
}

fn minute(text: &str) -> String {
    world() + &minute_alone("january/001-welcome", "", text)
}

/// A table of the districts: each with its patients, practices and complaints.
fn table(rows: [&str; 4]) -> String {
    let head = "| District | Patients | Practices | Complaints |\n|---|---|---|---|\n";
    minute(&format!("There were patients.\n\nTable: Patients by district\n\n{head}{}", rows.join("\n")))
}

#[test]
fn two_figures_that_changed_places_are_told() {
    is_sound(&minute("The ward staffed 152 beds. A further 164 people waited for a place."));
    says(
        &minute("The ward staffed 164 beds. A further 152 people waited for a place."),
        &expect![[r#"
        warning[swapped-figures]: 164 and 152 seem to have changed places
          --> content/minutes/january/001-welcome.md:14:18
           |
        14 | The ward staffed 164 beds. A further 152 people waited for a place.
           |                  ^^^                 --- words like those beside it stand beside 164 on line 3
           |                  |
           |                  words like those beside it stand beside 152 on line 2
           |
           = help: Compare both with the source. Where they stand right, narrow `at` of the point or the section to the lines that say it, so that neither can stand for the other; or give the reason under `excuses:`.

    "#]],
    );
}

#[test]
fn a_page_may_tell_figures_in_another_order_than_its_source() {
    is_sound(&minute("While 164 people waited for a place, the ward staffed 152 beds."));
    is_sound(&minute("Carers in Hinckley were trained, 45 of them. The ward staffed 152 beds."));
}

#[test]
fn words_that_stand_beside_neither_figure_tell_nothing() {
    is_sound(&minute("There was room for 164 men. Not so for 152 others."));
}

#[test]
fn figures_of_a_table_that_changed_places_are_told() {
    let rows = ["| Blaby | 1,204 | 31 | 77 |", "| Charnwood | 2,310 | 48 | 91 |"];
    let others = ["| Melton | 1,877 | 22 | 64 |", "| Harborough | 1,533 | 27 | 83 |"];
    is_sound(&table([rows[0], rows[1], others[0], others[1]]));
    let swapped = ["| Blaby | 2,310 | 31 | 77 |", "| Charnwood | 1,204 | 48 | 91 |"];
    assert_eq!(faults(&table([swapped[0], swapped[1], others[0], others[1]])), ["swapped-figures: 2,310"]);
}

#[test]
fn of_a_table_that_is_laid_out_in_another_way_nothing_is_told() {
    let rows = ["| Blaby | 2,310 | 31 | 77 |", "| Charnwood | 1,204 | 48 | 91 |"];
    let others = ["| Melton | 1,533 | 22 | 64 |", "| Harborough | 1,877 | 27 | 83 |"];
    is_sound(&table([rows[0], rows[1], others[0], others[1]]));
}

#[test]
fn a_ledger_without_codes_of_words_tells_nothing_of_their_places() {
    let coded = minute("The ward staffed 164 beds. A further 152 people waited for a place.");
    let codes = |line: &str| line.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect();
    let bare: Vec<String> = coded
        .lines()
        .map(|line| if line.starts_with(|c: char| c.is_ascii_digit()) { codes(line) } else { line.to_owned() })
        .collect();
    is_sound(&bare.join("\n").replace(" | \n", "\n"));
}

#[test]
fn a_figure_of_a_topic_is_looked_for_behind_the_links_of_its_own_sentence() {
    let minutes = world()
        + &minute_alone("january/001-welcome", "", "The ward staffed 152 beds.")
        + &minute_alone("january/002-waits", "number: 2\ntitle: Waits", "A further 164 people waited for a place.");
    let (beds, waits) = ("[beds](/minutes/january/001-welcome)", "[people](/minutes/january/002-waits)");
    let text =
        |one: &str, other: &str| topic("", &format!("The ward had {one} {beds}. In all, {other} {waits} waited."));
    is_sound(&(minutes.clone() + &text("152", "164")));
    let swapped = ["figure-not-in-source: 164", "figure-not-in-source: 152"];
    assert_eq!(faults(&(minutes.clone() + &text("164", "152"))), swapped);
    let without = format!("The ward had 152 {beds}. In all, 164 waited.");
    assert_eq!(
        faults(&(minutes.clone() + &topic("", &without))),
        ["figure-not-in-source: 164"],
        "the paragraph links to no other"
    );
    is_sound(&(minutes + &topic("", &format!("The ward had 152 {beds}.\n\nIn all, 164 waited.\n\nSee {waits}."))));
}
