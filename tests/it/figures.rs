//! What a figure is, where a source prints it, and whether a stated one is true.

use minutebook::figures::workings::{self, Outcome};
use minutebook::figures::{Figure, Found, Ledger, Ratio, Reader, Value, find, matches, rounded, scan};

fn read(text: &str, reader: Reader) -> String {
    scan(text, reader).iter().map(|figure| figure.value.to_string()).collect::<Vec<_>>().join(" | ")
}

/// Reads each text of a table and compares its figures in canonical form.
fn assert_reads(reader: Reader, table: &[(&str, &str)]) {
    for (text, figures) in table {
        assert_eq!(read(text, reader), *figures, "{text:?}");
    }
}

fn assert_both_read(table: &[(&str, &str)]) {
    assert_reads(Reader::Source, table);
    assert_reads(Reader::Prose, table);
}

fn figure(text: &str) -> Figure {
    let mut figures = scan(text, Reader::Prose);
    assert_eq!(figures.len(), 1, "{text:?} holds one figure");
    figures.remove(0)
}

fn ledger(text: &str) -> Ledger {
    Ledger::of_lines("parish.txt", text, "00ff")
}

/// Whether a source that says `found` prints what the prose says.
fn is_printed(wanted: &str, found: &str) -> bool {
    is_printed_near(wanted, found, None)
}

fn is_printed_near(wanted: &str, found: &str, near: Option<u16>) -> bool {
    let ledger = ledger(found);
    ledger.entries().any(|entry| matches(&figure(wanted), entry, near))
}

#[test]
fn numbers_are_read_with_their_separators_and_decimals() {
    assert_both_read(&[
        ("1,234 beds", "1234"),
        ("1,234,567 people", "1234567"),
        ("1\u{a0}234 beds", "1234"),
        ("12\u{202f}345 beds", "12345"),
        ("rows 1, 2", "1 | 2"),
        ("0.5 miles", "0.5"),
        ("a rate of 22.70.", "22.7"),
        ("it closed in 2019.", "2019"),
        ("2½ days", "2.5-day"),
        ("½ day", "0.5"),
        ("a change of -3.2 points", "-3.2"),
        ("a change of −3.2 points", "-3.2"),
        ("fell (3.2)", "3.2"),
        ("85+ patients", "85"),
        ("over-75s", "75"),
        ("the 1990s", "1990"),
        ("a 4-hour wait", "4-hour"),
        ("open 24/7", "24 | 7"),
        ("2x more", "2"),
        ("4/5 of all", "0.8"),
        ("quarter 3/4", "3 | 4"),
        ("1 in 4 people", "1 | 4"),
        ("4 out of 10", "4 | 10"),
        ("10³", "10"),
        ("99999999999999999999", "#99999999999999999999"),
    ]);
}

#[test]
fn sums_of_money_are_pounds() {
    assert_both_read(&[
        ("£943K", "£943000"),
        ("£943k", "£943000"),
        ("£0.943m", "£943000"),
        ("£1.1million", "£1100000"),
        ("£1.1 million", "£1100000"),
        ("£1.1\nmillion", "£1100000"),
        ("£25.8m", "£25800000"),
        ("£25.8\u{a0}m", "£25800000"),
        ("£2bn", "£2000000000"),
        ("£5,300", "£5300"),
        ("£22.70", "£22.7"),
        ("-£3", "-£3"),
        ("20p", "£0.2"),
        ("two million pounds", "£2000000"),
        ("£24/25m", "£24000000..£25000000"),
        ("£24-25m", "£24000000..£25000000"),
        ("£24m to £25m", "£24000000..£25000000"),
    ]);
}

#[test]
fn the_head_of_a_column_in_thousands_is_no_figure() {
    assert_both_read(&[("(£'000)", ""), ("£’000", ""), ("£000", ""), ("('000)", ""), ("£1,000", "£1000")]);
}

#[test]
fn hundredths_are_read_however_they_are_written() {
    assert_both_read(&[
        ("46%", "46%"),
        ("46 %", "46%"),
        ("46 per cent", "46%"),
        ("46 percent", "46%"),
        ("46\nper cent", "46%"),
        ("0.5%", "0.5%"),
        ("up 3 percentage points", "3%"),
        ("forty-six per cent", "46%"),
        ("10-15%", "10%..15%"),
        ("10% to 15%", "10%..15%"),
    ]);
}

#[test]
fn a_range_is_one_figure() {
    assert_both_read(&[
        ("65-84", "65..84"),
        ("65–84", "65..84"),
        ("65 – 84", "65..84"),
        ("65 to 84", "65..84"),
        ("between 65 and 84", "65..84"),
        ("from 65 to 84", "65..84"),
        ("30-50,000", "30000..50000"),
        ("two to three weeks", "2..3"),
        ("2018-22", "2018..2022"),
        ("2016 to 2018", "2016..2018"),
        ("2020/21 to 2023/24", "2020/21..2023/24"),
    ]);
}

#[test]
fn two_figures_that_do_not_ascend_are_no_range() {
    assert_both_read(&[("from 3 to 2", "3 | 2"), ("50 and 70 beds", "50 | 70"), ("a score of 3-1", "3 | 1")]);
}

#[test]
fn financial_years_have_one_form() {
    assert_both_read(&[
        ("2014/15", "2014/15"),
        ("2014-15", "2014/15"),
        ("2014–15", "2014/15"),
        ("2014/2015", "2014/15"),
        ("1999/00", "1999/00"),
        ("FY15", "2014/15"),
        ("FY 2014/15", "2014/15"),
        ("14/15", "2014/15"),
        ("09-10", "2009/10"),
        ("10-11", "10..11"),
    ]);
}

#[test]
fn dates_have_the_precision_of_the_text() {
    assert_both_read(&[
        ("20th November 2014", "2014-11-20"),
        ("20 November 2014", "2014-11-20"),
        ("20 of November 2014", "2014-11-20"),
        ("20 Nov 14", "2014-11-20"),
        ("November 20 2014", "2014-11-20"),
        ("November 20, 2014", "2014-11-20"),
        ("20/11/2014", "2014-11-20"),
        ("20/11/14", "2014-11-20"),
        ("20.11.14", "2014-11-20"),
        ("2014-11-20", "2014-11-20"),
        ("20\nNovember 2014", "2014-11-20"),
        ("20 \n\nNovember 2014", "2014-11-20"),
        ("November 2014", "2014-11"),
        ("Nov-14", "2014-11"),
        ("Nov 14", "2014-11"),
        ("03/15", "2015-03"),
        ("20th November", "--11-20"),
        ("22-Mar", "--03-22"),
        ("autumn 2020", "2020"),
        ("Q.3 October 2013", "3 | 2013-10"),
        ("you may 20 times", "20"),
        ("31 February 2014", "31 | 2014-02"),
    ]);
}

#[test]
fn a_day_takes_its_month_and_year_from_the_date_after_it() {
    assert_both_read(&[
        ("18th and 19th March 2020", "2020-03-18 | 2020-03-19"),
        ("18\nto 19 March 2020", "2020-03-18 | 2020-03-19"),
        ("1 April\nto 30 June 2014", "2014-04-01 | 2014-06-30"),
        ("18 & 19 March 2020", "2020-03-18 | 2020-03-19"),
        ("3, 4 and 5 June 2020", "2020-06-03 | 2020-06-04 | 2020-06-05"),
        ("item 3, 20 March 2014", "3 | 2014-03-20"),
        ("1, 2 and 3 beds", "1 | 2 | 3"),
        ("17th, 18th and 19th March", "--03-17 | --03-18 | --03-19"),
        ("18-19 March 2020", "2020-03-18..2020-03-19"),
        ("1 April to 30 June 2014", "2014-04-01..2014-06-30"),
        ("1 April 2014 to 31 March 2015", "2014-04-01..2015-03-31"),
        ("1 December to 31 January 2015", "2014-12-01..2015-01-31"),
        ("July 2013 – Sept 2013", "2013-07..2013-09"),
        ("April to June 2014", "2014-04..2014-06"),
        ("Nov-Jan 2015", "2014-11..2015-01"),
        ("February and September 2019", "2019-02 | 2019-09"),
        ("Oct/Nov\n\n3", "3"),
    ]);
}

#[test]
fn times_are_of_24_hours() {
    assert_both_read(&[
        ("2pm", "14:00"),
        ("2.30pm", "14:30"),
        ("2:30 pm", "14:30"),
        ("10.00 a.m.", "10:00"),
        ("12 noon", "12:00"),
        ("12am", "00:00"),
        ("14:00", "14:00"),
        ("14.00 hrs", "14:00"),
        ("at 1400 hours", "14:00"),
        ("6.30-8.30pm", "18:30..20:30"),
        ("2.00  - 4.30 pm", "14:00..16:30"),
        ("11-1pm", "11:00..13:00"),
        ("10am to 1.50pm", "10:00..13:50"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("24 hours", "24-hour"),
        ("split 50:50", "50 | 50"),
    ]);
}

#[test]
fn number_words_make_the_longest_number() {
    assert_both_read(&[
        ("twenty-five", "25"),
        ("thirty two", "32"),
        ("a hundred", "100"),
        ("one hundred and five", "105"),
        ("two thousand", "2000"),
        ("two thousand and twenty", "2020"),
        ("three million", "3000000"),
        ("one hundred and five thousand, twenty", "105000 | 20"),
        ("a dozen beds", "12"),
        ("a hun\u{ad}dred", "100"),
        ("half of it", "0.5"),
        ("half a million", "500000"),
        ("two and a half days", "2.5-day"),
    ]);
}

#[test]
fn shares_in_words_stay_exact() {
    assert_both_read(&[("a third of it", "1/3"), ("two-thirds", "2/3"), ("three quarters of it", "0.75")]);
    assert_reads(Reader::Prose, &[("a third party", ""), ("the first half of it", ""), ("a half-day", "")]);
}

#[test]
fn a_source_may_say_anything_in_words() {
    assert_reads(
        Reader::Source,
        &[
            ("one of them", "1"),
            ("Two others", "2"),
            ("the first and twenty-first", "1st | 21st"),
            ("the third sector", "3rd"),
            ("five six", "5 | 6"),
            ("ﬁve beds and ﬁfty chairs", "5 | 50"),
            ("nine\u{ad}teen", "19"),
            ("someone, tension, often", ""),
        ],
    );
}

#[test]
fn a_damaged_source_keeps_its_figures() {
    assert_reads(
        Reader::Source,
        &[
            ("beds164by", "164"),
            ("in2014/15", "2014/15"),
            ("46%of", "46%"),
            ("£943Kwill", "£943000"),
            ("September2014", "2014-09"),
            ("Dec-14Apr-15", "2014-12 | 2015-04"),
            ("H1N1", "1 | 1"),
            ("(iv) beds", ""),
        ],
    );
}

#[test]
fn figures_are_read_whatever_their_signs_look_like() {
    assert_both_read(&[
        ("２１７ replies, ７７％", "217 | 77%"),
        ("£１.５m", "£1500000"),
        ("٢١٧ and २१७ replies", "217 | 217"),
        ("²¹⁷ replies", "217"),
        ("2024\u{2011}03\u{2011}04, 2024\u{2012}03\u{2010}04, 2024–03–04", "2024-03-04 | 2024-03-04 | 2024-03-04"),
        ("65\u{2012}84, 65\u{2011}84, 65–84", "65..84 | 65..84 | 65..84"),
        ("a 62\u{2011}day wait", "62-day"),
        ("1\u{a0}234, 1\u{202f}234, 1\u{2007}234, 1\u{2009}234", "1234 | 1234 | 1234 | 1234"),
        ("1\u{200b}6\u{ad}4", "164"),
        ("20\u{a0}November\u{2007}2014", "2014-11-20"),
        ("½, 2½, ¹/₂, 2¹/₂, 1\u{2044}2, ⅛", "0.5 | 2.5 | 0.5 | 2.5 | 0.5 | 0.125"),
        ("\u{fb01}fteen beds", "15"),
    ]);
    assert_eq!(read("m², m2, x¹", Reader::Prose), "");
    assert_both_read(&[("10² and 164¹", "10 | 164"), ("m³", "")]);
    assert_eq!(read("Covid\u{2011}19", Reader::Prose), "");
}

#[test]
fn a_figure_in_other_signs_has_its_place_in_the_text_as_it_stands() {
    let text = "Of ２１７ – or 1\u{ad}64 – at ½, £１m.";
    let ranges: Vec<&str> = scan(text, Reader::Prose).iter().map(|figure| &text[figure.range.clone()]).collect();
    assert_eq!(ranges, ["２１７", "1\u{ad}64", "½", "£１m"]);
}

#[test]
fn a_postcode_is_no_figure() {
    assert_both_read(&[
        ("High Street, Northtown, AA1 1ND.", ""),
        ("LE3\u{a0}8RA, SW1A 1AA, M11AE, LE67\n3FY", ""),
        ("FY1 5BB in FY15", "2014/15"),
        ("12 High Street, LE3 8RA 5 doors", "12 | 5"),
    ]);
    // What only begins like one is read as ever.
    assert_eq!(read("LE3 8RAB, B12 1st, A4 2CM", Reader::Source), "3 | 8 | 12 | 1st | 4 | 2");
}

#[test]
fn digits_that_count_nothing_are_compared_one_by_one() {
    assert_both_read(&[
        ("Tel: 0116 496 0123", "#01164960123"),
        ("Tel: 07700 900123", "#07700900123"),
        ("see 3.2.1", "#3.2.1"),
        ("document 00030", "#00030"),
        ("0.5", "0.5"),
    ]);
}

#[test]
fn prose_counts_a_small_number_word_only_before_what_it_counts() {
    assert_reads(
        Reader::Prose,
        &[
            ("two beds", "2"),
            ("two more beds", "2"),
            ("two of the beds", "2"),
            ("two or three beds", "2 | 3"),
            ("one in four people", "1 | 4"),
            ("six out of 10", "6 | 10"),
            ("one in 2019", "2019"),
            ("Between one and three beds", "1..3"),
            ("a two-hour wait", "2-hour"),
            ("the two of us", "2"),
            ("the two are alike", ""),
            ("one, two, three.", ""),
            ("one bed", "1"),
            ("one of the beds", ""),
            ("one another", ""),
            ("one by one", ""),
            ("one day it may open", ""),
            ("a one-off sum", ""),
            ("thirteen", "13"),
            ("the first, the second and the 20th", "20th"),
        ],
    );
}

#[test]
fn prose_has_no_figures_in_codes_and_addresses() {
    assert_reads(
        Reader::Prose,
        &[
            ("Covid-19", ""),
            ("H1N1", ""),
            ("the A47", ""),
            ("mid-2019", "2019"),
            ("a post-16 college", "16"),
            ("a 12-month plan", "12-month"),
            ("https://example.org/2014/15", ""),
            ("www.example.org/20", ""),
            ("clerk20@example.org", ""),
            ("seen (https://example.org/2) in 20 places", "20"),
        ],
    );
}

#[test]
fn a_figure_knows_its_bytes_and_its_digits() {
    let text = "The cost was £25.8m in all.";
    let figure = figure(text);
    assert_eq!(&text[figure.range.clone()], "£25.8m");
    let printed = figure.printed.expect("a number");
    assert_eq!(
        (printed.digits.to_string(), printed.decimals, printed.scale),
        ("25.8".into(), 1, Ratio::integer(1_000_000))
    );
}

#[test]
fn each_canonical_form_reads_back() {
    for text in [
        "164",
        "-3.2",
        "1/3",
        "£943000",
        "-£3",
        "£0.5",
        "46%",
        "21st",
        "112th",
        "2014-11-20",
        "2014-11",
        "--11-20",
        "2014/15",
        "14:30",
        "#3.2.1",
        "65..84",
        "£1..£2",
        "2014-04-01..2015-03-31",
        "2020/21..2023/24",
    ] {
        assert_eq!(text.parse::<Value>().map(|value| value.to_string()), Ok(text.to_owned()));
    }
}

#[test]
fn what_is_no_canonical_form_is_refused() {
    for text in [
        "",
        "1,234",
        "0.50",
        "2/4",
        "46 %",
        "20rd",
        "2014-13",
        "2014-02-30",
        "--11",
        "25:00",
        "#",
        "#x",
        "2014/16",
        "1..",
        "1/0",
    ] {
        assert!(text.parse::<Value>().is_err(), "{text:?}");
    }
}

#[test]
fn a_ledger_is_written_by_line() {
    let ledger = ledger("On 20th\nNovember 2014 the board\n\nheard of £943K and 164 beds.\n");
    let head = "minutebook ledger 1\nsource: parish.txt\nsha256: 00ff\nunit: lines\nwords: 12\nresolved:\n";
    let lines = "1: <7k>2014-11-20 \"20th November 2014\"\n4: <G5IZ>£943000 \"£943K\" | 164 | <ZC>\n";
    assert_eq!(ledger.to_text(), format!("{head}{lines}"));
}

#[test]
fn the_ends_of_a_range_across_a_line_end_keep_their_lines() {
    let ledger = ledger("Between November 2014 and\nOctober 2018, from 65\nto 84 to 90.");
    let lines = "1: <Ax>2014-11 \"November 2014\"\n2: 2018-10 \"October 2018\" | <W4>65\n3: 84..90 \"84 to 90\"\n";
    assert!(ledger.to_text().ends_with(lines), "{}", ledger.to_text());
}

#[test]
fn a_ledger_is_written_by_page() {
    let pages = ["46% of 20".to_owned(), String::new(), "3".to_owned()];
    let ledger = Ledger::of_pages("plan.pdf", &pages, "00ff");
    assert!(ledger.to_text().ends_with("unit: pages\nwords: 4\nresolved:\n1: 46% | 20\n3: 3\n"));
}

#[test]
fn a_ledger_reads_back_as_it_was() {
    let text = "£1.1\nmillion, “two-thirds”, 1,234 (6.30-8.30pm)\n20/11/14; 0116 496 0123\n½ of -£3, 3.2.1, H1N1\n";
    let whole = ledger(text);
    assert_eq!(Ledger::parse(&whole.to_text()), Ok(whole));
    let empty = ledger("no words that count");
    assert_eq!(Ledger::parse(&empty.to_text()), Ok(empty));
}

#[test]
fn a_faulty_ledger_names_its_line() {
    let head = "minutebook ledger 1\nsource: a\nsha256: b\nunit: lines\nwords: 4\n";
    let error = |lines: &str| Ledger::parse(&format!("{head}{lines}")).expect_err(lines);
    assert_eq!(error("1: 2\n2: 1,234\n").line, 7);
    assert_eq!(error("2: 1\n1: 2\n").message, "expected a place after the one before");
    assert_eq!(error("1 2\n").message, "expected a place, a colon and figures");
    assert_eq!(error("1: 2 3\n").message, "expected the printed form in quotation marks");
    assert_eq!(error("1: 2\n\n").line, 7);
    assert_eq!(Ledger::parse("").expect_err("empty").line, 1);
    assert_eq!(Ledger::parse("minutebook ledger 10\n").expect_err("version").message, "expected version 1");
    assert_eq!(Ledger::parse("minutebook ledger 1\nsource: a\nsha256: b\nunit: feet\n").expect_err("unit").line, 4);
}

#[test]
fn a_ledger_finds_the_figures_of_some_lines() {
    let ledger = ledger("1\n2 2\n3\n4\n2\n");
    let values =
        |ranges: &[_]| ledger.within(ranges).map(|entry| entry.value.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(values(&[2..=3]), "2 2 3");
    assert_eq!(values(&[1..=1, 5..=9]), "1 2");
    assert_eq!(values(&[]), "");
    assert_eq!(ledger.places_of(&"2".parse().expect("a value")).collect::<Vec<_>>(), [2, 2, 5]);
}

#[test]
fn a_figure_matches_what_says_the_same() {
    for (wanted, found) in [
        ("1,234 beds", "1234"),
        ("two beds", "2"),
        ("2 beds", "Two"),
        ("£943,000", "£943K"),
        ("£943,000", "£0.943m"),
        ("£25.8 million", "25.8"),
        ("25.8", "£25.8m"),
        ("£943,000", "943,000"),
        ("46%", "46 per cent"),
        ("46%", "46"),
        ("4%", "-4%"),
        ("half of", "50%"),
        ("20th", "twentieth"),
        ("2pm", "14:00"),
        ("March 2020", "18 March 2020"),
        ("18 March 2020", "18/03/2020"),
        ("2020", "18 March 2020"),
        ("2020", "2019/20"),
        ("2019", "2019/20"),
        ("2014/15", "14/15"),
        ("2014/15", "2014 to 2015"),
        ("2013/14", "13-14"),
        ("65 to 84", "65-84"),
        ("84", "65-84"),
        ("0116 496 0123", "01164 960123"),
    ] {
        assert!(is_printed(wanted, found), "{wanted:?} is {found:?}");
    }
}

#[test]
fn a_figure_does_not_match_what_is_near_it() {
    for (wanted, found) in [
        ("1,235 beds", "1,234"),
        ("46%", "£46"),
        ("£46", "46%"),
        ("£25.8m", "£25.8bn"),
        ("25.8 million", "£25.8bn"),
        ("18 March 2020", "March 2020"),
        ("18 March 2020", "19 March 2020"),
        ("18 March 2020", "18 March"),
        ("2018", "2019/20"),
        ("2,020", "18 March 2020"),
        ("2014/15", "2013/14"),
        ("65 to 84", "65-85"),
        ("3.2", "3.2.1"),
        ("2pm", "2"),
        ("2 hours", "2 days"),
        ("2 hours", "2 beds"),
        ("6 weeks", "16 weeks"),
        ("9%", "9"),
        ("£1 million", "1"),
    ] {
        assert!(!is_printed(wanted, found), "{wanted:?} is not {found:?}");
    }
}

#[test]
fn a_length_of_time_matches_in_its_own_unit() {
    for (wanted, found) in
        [("2 hours", "a two hour response"), ("62 days", "62-day"), ("48 hours", "24-48 hours"), ("62", "62 days")]
    {
        assert!(is_printed(wanted, found), "{wanted:?} is {found:?}");
    }
}

#[test]
fn a_day_without_a_year_matches_near_the_year_of_the_source() {
    assert!(is_printed_near("18 March 2020", "18 March", Some(2020)));
    assert!(is_printed_near("18 March 2020", "18 March", Some(2019)));
    assert!(!is_printed_near("18 March 2020", "18 March", Some(2017)));
    assert!(!is_printed_near("18 March 2020", "19 March", Some(2020)));
}

#[test]
fn a_range_is_found_by_its_two_ends() {
    let ledger = ledger("rose from 65\nlast year to a new 84\n");
    let places = |text| match find(&figure(text), None, ledger.entries()) {
        Some(Found::Ends(low, high)) => Some((low.place, high.place)),
        _ => None,
    };
    assert_eq!(places("65 to 84"), Some((1, 2)));
    assert_eq!(places("65 to 85"), None);
}

#[test]
fn a_rounded_figure_must_be_true_in_its_direction() {
    for (before, stated, exact, holds) in [
        ("nearly", "20,000", "19805", true),
        ("nearly", "20,000", "20195", false),
        ("almost", "20,000", "14000", false),
        ("just over", "20,000", "20195", true),
        ("more than", "19,000", "19805", true),
        ("more than", "19,000", "20100", false),
        ("more than", "19,000", "18900", false),
        ("over", "£1 million", "£1100000", true),
        ("about", "46%", "45.5%", true),
        ("about", "46%", "46.5%", false),
        ("roughly another", "300", "£250", true),
        ("about", "£26 million", "25.8", true),
        ("about", "£26 million", "£25800000", true),
        ("about", "46%", "£46", false),
        ("under", "50", "46", true),
        ("under", "50", "50", false),
        ("up to", "50", "50", true),
        ("at least", "50", "50", true),
        ("at least", "50", "49", false),
        ("about", "1.25 miles", "1.249", true),
        ("nearly", "half of", "48%", true),
        ("nearly", "half of", "42%", false),
    ] {
        let found = exact.parse().expect("a value");
        assert_eq!(
            rounded(&format!("It was {before} "), &figure(stated), &found),
            holds,
            "{before} {stated} for {exact}"
        );
    }
}

#[test]
fn a_figure_without_a_hedge_is_not_rounded() {
    let found = "19805".parse().expect("a value");
    assert!(!rounded("It was ", &figure("20,000"), &found));
    assert!(!rounded("", &figure("20,000"), &found));
    assert!(!rounded("About ten days ago it was ", &figure("20,000"), &found), "the hedge is of another figure");
    assert!(!rounded("whereabouts ", &figure("20,000"), &found));
    assert!(rounded("About ", &figure("20,000"), &found));
}

fn outcome(text: &str) -> Outcome {
    workings::parse(text).and_then(|working| working.evaluate()).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

#[test]
fn workings_are_exact() {
    for (text, holds) in [
        ("164 - 163 = 1", true),
        ("164 - 163 = 2", false),
        ("(19805 - 18303) / 19805 = 7.6%", true),
        ("(19,805 − 18,303) ÷ 19,805 = 7.5%", false),
        ("1 / 3 = 0.33", true),
        ("1 / 3 = 0.34", false),
        ("1 / 8 = 0.13", true),
        ("-1 / 8 = -0.13", true),
        ("£943k × 2 = £1.886m", true),
        ("£943k × 2 = £1.9m", true),
        ("£943k × 2 = £2m", true),
        ("£943k × 2 = £1.8m", false),
        ("46% * 500 = 230", true),
        ("46% - 44% = 2%", true),
        ("2 + 3 * 4 = 14", true),
        ("(2 + 3) * 4 = 20", true),
        ("10 - 3 - 2 = 5", true),
        ("19805 = 20,000", false),
        ("19805 ≈ 20,000", true),
        ("0.1 + 0.2 = 0.3", true),
    ] {
        assert_eq!(outcome(text).holds, holds, "{text}");
    }
    assert_eq!(Some(outcome("(19805 - 18303) / 19805 = 7.6%").exact), Ratio::new(1502, 19805));
}

#[test]
fn a_working_gives_its_operands_with_their_places() {
    let text = "(£1.1m - 163) / 12 = 7.6%";
    let working = workings::parse(text).expect("a working");
    let shown = |figure: &Figure| (figure.value.to_string(), text[figure.range.clone()].to_owned());
    let operands: Vec<_> = working.operands.iter().map(shown).collect();
    assert_eq!(operands, [("£1100000", "£1.1m"), ("163", "163"), ("12", "12")].map(|(a, b)| (a.into(), b.into())));
    assert_eq!(shown(&working.result), ("7.6%".into(), "7.6%".into()));
}

#[test]
fn a_faulty_working_is_shown_at_its_place() {
    for (text, at, message) in [
        ("164 - 163", 9, "expected `=`"),
        ("164 - = 1", 6, "expected a number"),
        ("(164 - 163 = 1", 11, "expected `)`"),
        ("164 - 163 = 1 + 1", 14, "expected the end"),
        ("164 beds = 1", 4, "expected `=`"),
        ("", 0, "expected a number"),
    ] {
        let fault = workings::parse(text).expect_err(text);
        assert_eq!((fault.range.start, fault.message), (at, message), "{text}");
    }
    let deep = format!("{}1{} = 1", "(".repeat(99), ")".repeat(99));
    assert_eq!(workings::parse(&deep).expect_err("too deep").message, "too many brackets");
}

#[test]
fn a_working_without_an_exact_result_is_a_fault() {
    for text in ["1 / 0 = 1", "9000000000000000000 * 9000000000000000000 = 1"] {
        let fault = workings::parse(text).and_then(|working| working.evaluate()).expect_err(text);
        assert_eq!(fault.message, "the left side has no exact result");
    }
}

#[test]
fn no_text_makes_the_reading_fail() {
    let parts = [
        "1", "20", "2014", "000", ".", ",", "/", "-", "–", " ", "\n", "£", "%", "½", "⅓", "−", "th", "m", "pm", "to",
        "and", "of", "a", "half", "two", "hundred", "twenty", "third", "March", "Sept", "noon", "FY", "ﬁve", "é",
        "\u{a0}", "\u{ad}", "(", "'", "@", ":",
    ];
    let mut seed: u32 = 1;
    for _ in 0..6_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(parts[(seed >> 16) as usize % parts.len()]);
        }
        let whole = ledger(&text);
        assert_eq!(Ledger::parse(&whole.to_text()).as_ref(), Ok(&whole), "{text:?}");
        for figures in [scan(&text, Reader::Source), scan(&text, Reader::Prose)] {
            assert!(figures.iter().all(|figure| text.get(figure.range.clone()).is_some_and(|shown| !shown.is_empty())));
            assert!(figures.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start), "{text:?}");
        }
        let _ = workings::parse(&text).and_then(|working| working.evaluate());
    }
}

#[test]
fn a_long_chain_is_read_in_its_length() {
    let chain = "1 and ".repeat(20_000) + "2 March 2020";
    assert_eq!(scan(&chain, Reader::Prose).len(), 20_001);
    assert_eq!(scan(&"1,".repeat(20_000), Reader::Prose).len(), 20_000);
    assert_eq!(scan(&format!("1{}-2", " ".repeat(100_000)), Reader::Source).len(), 2);
}
