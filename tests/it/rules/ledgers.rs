//! Every pack has a ledger of its figures, made from the very file that the pack names.

use expect_test::expect;

use super::{FIGURES, bodies, faults, ledger, minute_alone, says, world};
use crate::support::report;

#[test]
fn a_pack_without_a_ledger_is_told_once_and_its_figures_are_not_blamed() {
    says(
        &(bodies() + &minute_alone("january/001-welcome", "", "The ward has 147 beds.")),
        &expect![[r#"
        warning[no-ledger]: no figure can be checked against march.txt
         --> content/packs/march.md:2:8
          |
        2 | title: The March pack
          |        ^^^^^^^^^^^^^^ there is no content/packs/march.figures
          |
          = help: Where you have the source at hand, run `minutebook ledger march.txt`.

    "#]],
    );
}

#[test]
fn a_ledger_of_another_file_is_shown_with_both_sums() {
    says(
        &world().replace("sha256: 1111", "sha256: 9999"),
        &expect![[r#"
            error[bad-ledger]: this ledger was made from another file than the pack names
             --> content/packs/march.figures:1:1
              |
            1 | minutebook ledger 1
              | ^ the pack has the sum 1111111111111111111111111111111111111111111111111111111111111111, the ledger 9999111111111111111111111111111111111111111111111111111111111111
              |
             ::: content/packs/march.md:6:9
              |
            6 | sha256: "1111111111111111111111111111111111111111111111111111111111111111"
              |         ------------------------------------------------------------------ the sum in the pack
              |
              = help: If this is the right file, write `sha256: "9999111111111111111111111111111111111111111111111111111111111111"` there. If not: make the ledger again, `minutebook ledger march.txt`.

        "#]],
    );
}

#[test]
fn noughts_in_the_place_of_a_sum_are_told_once_with_the_sum_where_it_is_known() {
    let noughts =
        |site: String| site.replace(&format!("sha256: \"{}", "1".repeat(64)), &format!("sha256: \"{}", "0".repeat(64)));
    assert_eq!(faults(&noughts(bodies())), ["no-ledger", "not-filled-in"]);
    assert_eq!(faults(&noughts(world())), ["bad-ledger"]);
    assert!(report(&noughts(world())).contains(&format!("help: Write `sha256: \"{}\"` there.", "1".repeat(64))));
    assert_eq!(faults(&noughts(bodies() + "\n== sources/march.txt\nA text.\n")), ["no-ledger", "bad-ledger"]);
}

#[test]
fn of_a_source_that_nobody_has_counted_nothing_lies_outside() {
    let open = world().replace("\"lines: 100\"", "\"{{lines: 100}}\"");
    let site = open + &minute_alone("january/001-welcome", "source: {pack: march, at: \"120-140\"}", "Text.");
    assert_eq!(faults(&site), ["not-filled-in"]);
}

#[test]
fn a_ledger_that_counts_something_else_is_refused() {
    says(
        &world().replace("unit: lines", "unit: pages"),
        &expect![[r#"
            error[bad-ledger]: this ledger counts pages, the pack lines
             --> content/packs/march.figures:1:1
              |
            1 | minutebook ledger 1
              | ^ its `unit`
              |
             ::: content/packs/march.md:7:9
              |
            7 | extent: "lines: 100"
              |         ------------ what the pack counts
              |
              = help: Write `extent: "pages: …"` with the number of its pages. If the source is a text whose lines are counted, make the ledger again without `--pages`: `minutebook ledger march.txt`.

        "#]],
    );
}

#[test]
fn a_ledger_that_is_longer_than_its_pack_is_refused() {
    says(
        &(bodies() + &ledger(&format!("{FIGURES}\n101: 7"))),
        &expect![[r#"
            error[bad-ledger]: this ledger goes on to 101, and the pack ends at 100
             --> content/packs/march.figures:1:1
              |
            1 | minutebook ledger 1
              | ^ longer than the `extent` of its pack
              |
             ::: content/packs/march.md:7:9
              |
            7 | extent: "lines: 100"
              |         ------------ where the pack ends
              |
              = help: Mend `extent:` in content/packs/march.md. The ledger is of the very file that the pack names.

        "#]],
    );
    assert_eq!(faults(&(bodies() + &ledger(&format!("{FIGURES}\n100: 7")))), [""; 0]);
}

#[test]
fn a_ledger_that_cannot_be_read_is_shown_at_its_line_and_is_not_said_to_be_absent() {
    says(
        &(bodies() + &ledger("10: 146\n9: 164")),
        &expect![[r#"
        error[bad-ledger]: this ledger of figures cannot be read
         --> content/packs/march.figures:7:1
          |
        7 | 9: 164
          | ^^^^^^ expected a place after the one before
          |
          = help: A ledger is written by `minutebook ledger`, never by hand. Make it again from the source.

    "#]],
    );
    says(
        &(bodies() + "\n== content/packs/march.figures\nFigures:\n"),
        &expect![[r#"
        error[bad-ledger]: this ledger of figures cannot be read
         --> content/packs/march.figures:1:1
          |
        1 | Figures:
          | ^^^^^^^^ expected `minutebook ledger 1`
          |
          = help: A ledger is written by `minutebook ledger`, never by hand. Make it again from the source.

    "#]],
    );
}

#[test]
fn a_ledger_without_a_pack_is_shown() {
    let april = ledger(FIGURES).replace("packs/march", "packs/april");
    says(
        &(world() + &april),
        &expect![[r#"
        error[bad-ledger]: there is no pack `april` to which these figures belong
         --> content/packs/april.figures:1:1
          |
        1 | minutebook ledger 1
          | ^ this file
          |
          = help: Write a record content/packs/april.md, or rename the file.

    "#]],
    );
}
