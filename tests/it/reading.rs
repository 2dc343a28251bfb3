//! How hard prose is to read, and habits of plain language.

use minutebook::reading::*;

fn split(text: &str) -> Vec<&str> {
    sentences(text).map(|range| &text[range]).collect()
}

fn tokens(text: &str) -> Vec<&str> {
    words(text).map(|range| &text[range]).collect()
}

fn passives(text: &str) -> Vec<&str> {
    passive(text).into_iter().map(|found| &text[found.range]).collect()
}

fn nouns(text: &str) -> Vec<(&str, &str)> {
    nominalisations(text).into_iter().map(|found| (&text[found.range], found.verb)).collect()
}

fn stems(text: &str) -> Vec<&str> {
    abbreviations(text).into_iter().map(|found| &text[found.stem]).collect()
}

fn shouts<'a>(text: &'a str, known: &[&str]) -> Vec<&'a str> {
    all_caps(text, |word| known.contains(&word)).into_iter().map(|range| &text[range]).collect()
}

fn kept(text: &str) -> Vec<(&str, Modal, bool)> {
    modals(text).map(|found| (&text[found.range], found.modal, found.negated)).collect()
}

fn measure_without(text: &str, name: std::ops::Range<usize>) -> Measure {
    count(text, std::slice::from_ref(&name)).measure
}

fn close(found: Option<f64>, expected: f64) -> bool {
    found.is_some_and(|found| (found - expected).abs() < 0.005)
}

#[test]
fn a_full_stop_before_a_capital_ends_a_sentence() {
    assert_eq!(split("The board met.  It agreed."), ["The board met.", "It agreed."]);
    assert_eq!(split("The board met at 9.30. It agreed."), ["The board met at 9.30.", "It agreed."]);
}

#[test]
fn a_full_stop_in_a_figure_ends_nothing() {
    assert_eq!(split("It cost £1.5m. Version 2.1 and 3. It fell by 7.6% at 9.30am.").len(), 3);
    assert_eq!(split("It cost £1.5 million.").len(), 1);
}

#[test]
fn a_full_stop_behind_a_title_ends_nothing() {
    assert_eq!(split("Dr. Hsu, Cllr. White and Mr. Orson came to St. Matthews.").len(), 1);
    assert_eq!(split("She saw the doctor. Hsu came later.").len(), 2);
}

#[test]
fn no_with_a_figure_behind_it_is_a_number() {
    assert_eq!(split("Standing Order No. 35 applies.").len(), 1);
    assert_eq!(split("The answer was no. The board moved on.").len(), 2);
}

#[test]
fn for_example_and_that_is_end_nothing() {
    assert_eq!(split("Some services, e.g. Dental ones, and others, i.e. GPs, moved.").len(), 1);
    assert_eq!(split("They closed beds, wards etc. and moved on.").len(), 1);
    assert_eq!(split("They closed beds, wards etc. The rest stayed.").len(), 2);
}

#[test]
fn a_time_of_day_ends_a_sentence_only_before_a_capital() {
    assert_eq!(split("It opened at 2 p.m. on Monday.").len(), 1);
    assert_eq!(split("It opened at 2 p.m. Members came.").len(), 2);
}

#[test]
fn initials_end_nothing_but_the_letter_of_an_appendix_does() {
    assert_eq!(split("The chair was J. T. Orson then.").len(), 1);
    assert_eq!(split("The map is in Appendix A. The chair explained it.").len(), 2);
}

#[test]
fn an_ellipsis_ends_a_sentence_only_before_a_capital() {
    assert_eq!(split("They waited ... and waited… and left.").len(), 1);
    assert_eq!(split("They waited... Then they left… Nobody came.").len(), 3);
}

#[test]
fn a_closing_quotation_mark_belongs_to_its_sentence() {
    assert_eq!(split("He said “it is late.” They left."), ["He said “it is late.”", "They left."]);
}

#[test]
fn a_question_inside_a_quotation_ends_nothing_before_a_small_letter() {
    assert_eq!(split("“Why now?” he asked.").len(), 1);
    assert_eq!(split("“Why now?” The chair did not know.").len(), 2);
}

#[test]
fn a_sentence_in_brackets_is_one() {
    assert_eq!(split("The board met. (It was late.) It agreed."), ["The board met.", "(It was late.)", "It agreed."]);
    assert_eq!(split("The board (see page 4.2) met.").len(), 1);
}

#[test]
fn an_item_without_a_full_stop_is_one_sentence() {
    assert_eq!(split("  shorter waits for care "), ["shorter waits for care"]);
    assert!(split(" \n ").is_empty());
}

#[test]
fn a_colon_ends_nothing() {
    assert_eq!(split("There were two answers: Yes and no; Nobody voted.").len(), 1);
}

#[test]
fn the_number_of_an_item_is_no_sentence() {
    assert_eq!(split("1. The purpose is plain. 2 members came.").len(), 2);
    assert_eq!(split("a. Katherine came.").len(), 1);
}

#[test]
fn a_word_that_begins_small_and_has_a_capital_may_begin_a_sentence() {
    assert_eq!(split("Frailty is scored. eFI is the score.").len(), 2);
    assert_eq!(split("Frailty is scored approx. twice a year.").len(), 1);
}

#[test]
fn a_compound_with_hyphens_is_one_word() {
    assert_eq!(
        tokens("well-being of 30-year-olds - and co\u{2011}op"),
        ["well-being", "of", "30-year-olds", "and", "co\u{2011}op"]
    );
}

#[test]
fn a_number_an_amount_and_a_date_are_one_word_each() {
    let text = "£1.5m, €2,000 or 7.6% on 18/03/2020 at 14:30; 30–50,000 in 2019/20.";
    assert_eq!(
        tokens(text),
        ["£1.5m", "€2,000", "or", "7.6%", "on", "18/03/2020", "at", "14:30", "30–50,000", "in", "2019/20"]
    );
}

#[test]
fn signs_that_join_no_letters_are_no_words() {
    assert_eq!(tokens("health & care – and/or A&E, £ or %"), ["health", "care", "and", "or", "A&E", "or"]);
}

#[test]
fn quotation_marks_are_no_part_of_a_word_but_apostrophes_are() {
    assert_eq!(tokens("‘people’s’ and \"CCGs'\" aren't café."), ["people’s", "and", "CCGs", "aren't", "café"]);
}

#[test]
fn a_missing_space_behind_a_full_stop_still_parts_two_words() {
    assert_eq!(tokens("in 2020.The end.Next e.g. this"), ["in", "2020", "The", "end", "Next", "e.g", "this"]);
}

#[test]
fn syllables_follow_the_rules_of_english() {
    let words = [
        ("care", 1),
        ("table", 2),
        ("services", 3),
        ("needed", 2),
        ("asked", 1),
        ("centre", 2),
        ("hundred", 2),
        ("social", 2),
        ("association", 5),
        ("society", 4),
        ("patient", 2),
        ("audience", 3),
        ("various", 3),
        ("decision", 3),
        ("being", 2),
        ("employer", 3),
        ("statement", 2),
        ("homelessness", 3),
        ("mechanism", 4),
        ("queue", 1),
        ("language", 2),
        ("actual", 3),
        ("specifically", 4),
        ("careers", 2),
        ("Leicestershire", 4),
        ("Loughborough", 3),
        ("couldn't", 2),
        ("trust’s", 1),
        ("office's", 3),
        ("well-being", 3),
        ("café", 2),
        ("the", 1),
        ("hmm", 1),
    ];
    for (word, count) in words {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_first_and_the_last_word_of_the_list_are_found() {
    assert_eq!((syllables("aches"), syllables("zoology")), (1, 4));
}

#[test]
fn a_figure_and_an_abbreviation_are_one_syllable_each() {
    for word in ["2019/20", "£1.5m", "NHS", "GPs", "A&E", "UHL’s", "e.g", "PCN", "CCGs", "eFI", "W"] {
        assert_eq!(syllables(word), 1, "{word}");
    }
    assert_eq!((syllables("12-week"), syllables("COVID-19"), syllables("PCN-led")), (2, 3, 2));
}

#[test]
fn words_in_capitals_are_read_as_words() {
    assert_eq!((syllables("NICE"), syllables("REPORT"), syllables("THE"), syllables("UNICEF")), (1, 2, 1, 3));
}

#[test]
fn a_block_is_counted_in_sentences_words_syllables_and_letters() {
    let found = count("The committee met. It agreed 2 reports.", &[]).measure;
    let expected = Measure { sentences: 2, words: 7, syllables: 11, letters: 30, characters: 31, long_words: 1 };
    assert_eq!(found, expected);
}

#[test]
fn a_name_that_is_taken_out_leaves_its_sentence() {
    let text = "University Hospitals of Leicester’s staff met.";
    let found = measure_without(text, 0.."University Hospitals of Leicester".len());
    assert_eq!((found.sentences, found.words, found.syllables), (1, 2, 2));
    assert_eq!(count(text, &[]).measure.words, 6);
}

#[test]
fn a_sentence_of_names_alone_is_not_counted() {
    assert_eq!(measure_without("Healthwatch Rutland.", 0..19), Measure::default());
}

#[test]
fn names_in_several_sentences_are_each_taken_out() {
    let text = "Rutland agreed. Then Rutland and Leicester met.";
    let found = count(text, &[0..7, 21..28, 33..42]).measure;
    assert_eq!((found.sentences, found.words), (2, 4));
}

#[test]
fn measures_of_blocks_add_up() {
    let mut sum = count("The board met.", &[]).measure;
    sum += count("It agreed the plan.", &[]).measure;
    assert_eq!(sum, count("The board met. It agreed the plan.", &[]).measure);
}

/// A hundred words in five sentences: 150 syllables, 450 letters, ten long words.
const SAMPLE: Measure =
    Measure { sentences: 5, words: 100, syllables: 150, letters: 450, characters: 460, long_words: 10 };

#[test]
fn the_formulas_are_those_of_their_authors() {
    assert!(close(SAMPLE.flesch_kincaid(), 0.39 * 20.0 + 11.8 * 1.5 - 15.59));
    assert!(close(SAMPLE.automated_readability(), 4.71 * 4.6 + 0.5 * 20.0 - 21.43));
    assert!(close(SAMPLE.coleman_liau(), 0.0588 * 450.0 - 0.296 * 5.0 - 15.8));
    let long = Measure { sentences: 30, words: 600, long_words: 64, ..SAMPLE };
    assert!(close(long.smog(), 3.1291 + 1.043 * 8.0));
}

#[test]
fn no_grade_is_given_for_too_little_text() {
    let few_words = Measure { words: 99, ..SAMPLE };
    let few_sentences = Measure { sentences: 4, ..SAMPLE };
    assert_eq!((few_words.flesch_kincaid(), few_sentences.coleman_liau(), SAMPLE.smog()), (None, None, None));
    assert_eq!(Measure::default().level(), None);
}

#[test]
fn a_level_passes_as_it_is_shown() {
    // 7.8 + 11.8 × 1.4245 − 15.59 = 9.02, shown as 9.0.
    let edge = Measure { words: 10_000, sentences: 500, syllables: 14_245, ..SAMPLE };
    let level = edge.level().expect("enough text");
    assert_eq!((level.grade(), level.age(), level.is_within(9)), (9.0, 14, true));
    let above = Measure { syllables: 14_300, ..edge };
    assert!(above.level().is_some_and(|level| !level.is_within(9)));
}

#[test]
fn sentences_come_with_all_their_words_names_too() {
    let text = "One two three four. One two three four five.";
    let found = count(text, std::slice::from_ref(&(0..3)));
    assert_eq!(found.sentences, [Sentence { range: 0..19, words: 4 }, Sentence { range: 20..44, words: 5 }]);
    assert_eq!(found.measure.words, 8);
}

#[test]
fn be_or_get_with_a_participle_is_passive() {
    assert_eq!(passives("The plan was agreed."), ["was agreed"]);
    assert_eq!(passives("Beds had not been properly counted; some got lost."), ["been properly counted", "got lost"]);
    assert_eq!(passives("The service was re-opened."), ["was re-opened"]);
}

#[test]
fn be_with_anything_else_is_not_passive() {
    assert!(passives("The plan was red, and there is need and speed.").is_empty());
    assert!(passives("The board is here. It was, agreed members, late. They agreed.").is_empty());
}

#[test]
fn a_state_is_passive_only_with_by() {
    assert!(passives("Members were concerned. The ward is located in Ashby.").is_empty());
    let text = "The plan is limited by law.";
    assert!(passive(text).iter().any(|found| found.names_who && &text[found.participle.clone()] == "limited"));
}

#[test]
fn by_a_date_names_nobody() {
    let names = |text: &str| passive(text).iter().any(|found| found.names_who);
    assert!(names("It was paid by members.") && names("It was paid by the board."));
    assert!(!names("It was paid by June.") && !names("It was paid by the end of 2020.") && !names("It was paid."));
}

#[test]
fn irregular_participles_are_known() {
    for verb in ["beaten", "known by", "made", "put", "taken", "undertaken", "overseen", "written"] {
        assert_eq!(passives(&format!("It was {verb} us")).len(), 1, "{verb}");
    }
    assert!(passives("It was a written note.").is_empty());
}

#[test]
fn a_verb_that_says_nothing_with_a_noun_that_says_it_is_found() {
    assert_eq!(
        nouns("They carried out a detailed assessment of need."),
        [("carried out a detailed assessment", "assess")]
    );
    assert_eq!(nouns("Give consideration to it."), [("Give consideration", "consider")]);
    assert_eq!(nouns("It was taken into consideration."), [("taken into consideration", "considered")]);
}

#[test]
fn a_noun_that_is_what_the_sentence_is_about_is_left() {
    assert!(nouns("The assessment found that carers need a review, and the decision stands.").is_empty());
    assert!(nouns("They carried it to the assessment.").is_empty());
}

#[test]
fn the_noun_of_is_found_and_the_noun_alone_is_not() {
    assert_eq!(nouns("It pays for the provision of care."), [("the provision of", "provide")]);
    assert!(nouns("It pays for the provision and for the closure of a ward.").is_empty());
}

#[test]
fn two_words_in_capitals_shout_and_abbreviations_do_not() {
    assert_eq!(shouts("This is VERY BAD news.", &[]), ["VERY BAD"]);
    assert_eq!(shouts("This is IMPORTANT news.", &[]), ["IMPORTANT"]);
    assert!(shouts("The NHS and the LLR HOSC met with UHL’s CCGs.", &["LLR", "HOSC", "UHL", "CCG"]).is_empty());
    assert!(shouts("A bad word. The CCG met.", &[]).is_empty());
}

#[test]
fn a_shout_beside_an_abbreviation_is_still_one() {
    assert_eq!(shouts("The NHS ENGLAND plan.", &["NHS"]), ["NHS ENGLAND"]);
    assert!(shouts("The CAMHS team.", &["CAMHS"]).is_empty());
}

#[test]
fn abbreviations_are_found_less_their_endings() {
    let text = "NHS, A&E, CCGs, UHL's, GPs’, QoF and eFI in a PCN-led plan for COVID-19.";
    assert_eq!(stems(text), ["NHS", "A&E", "CCG", "UHL", "GP", "QoF", "eFI", "PCN", "COVID-19"]);
}

#[test]
fn numerals_names_and_postcodes_are_no_abbreviations() {
    assert!(stems("Part II and XIV by McKay and O’Brien on YouTube, at LE3 8RA, is I.").is_empty());
    assert_eq!(stems("CO2 and 2WW and VVI"), ["CO2", "2WW", "VVI"]);
}

#[test]
fn ordinary_words_in_a_passage_of_capitals_are_no_abbreviations() {
    assert!(stems("REPORT OF THE BOARD was RESOLVED").is_empty());
    assert_eq!(stems("the LLR HOSC met"), ["LLR", "HOSC"]);
}

#[test]
fn modal_verbs_are_found_with_their_not() {
    let text = "They must pay, should not wait, can’t stay and cannot go. May members speak? We won't; you’ll see.";
    let expected = [
        ("must", Modal::Must, false),
        ("should", Modal::Should, true),
        ("can’t", Modal::Can, true),
        ("cannot", Modal::Can, true),
        ("May", Modal::May, false),
        ("won't", Modal::Will, true),
        ("you’ll", Modal::Will, false),
    ];
    assert_eq!(kept(text), expected);
}

#[test]
fn the_month_of_may_and_a_persons_will_are_no_modal_verbs() {
    assert!(kept("In May 2020 her will and a living will were read. The mustard was canned.").is_empty());
    assert!(kept("May 2020 was late.").is_empty());
    assert_eq!(kept("It may or will rain.").len(), 2);
}

fn jargon() -> Jargon {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let entry = |forms: &[&str], say: &str, unless: &[&str]| Entry {
        forms: list(forms),
        say: say.into(),
        unless: list(unless),
    };
    Jargon::new(vec![
        entry(&["commission", "commissioned"], "buy and plan", &["Care Quality Commission"]),
        entry(&["service"], "help", &[]),
        entry(&["service user", "service users"], "person who uses the service", &[]),
    ])
    .expect("a short list")
}

fn plainer<'a>(jargon: &'a Jargon, text: &'a str) -> Vec<(&'a str, &'a str)> {
    jargon.find(text).map(|found| (&text[found.range], found.entry.say.as_str())).collect()
}

#[test]
fn an_empty_word_of_the_list_is_found_nowhere() {
    let entry = |word: &str, unless: &str| minutebook::reading::Entry {
        forms: vec![word.to_owned()],
        say: "plain".to_owned(),
        unless: vec![unless.to_owned()],
    };
    let jargon = Jargon::new(vec![entry("", "acute ward"), entry("acute", "")]).expect("a short list");
    assert_eq!(plainer(&jargon, "An acute need, an acute ward."), [("acute", "plain")]);
}

#[test]
fn jargon_is_found_in_whole_words_of_any_letters() {
    let jargon = jargon();
    assert_eq!(plainer(&jargon, "Commissioned care."), [("Commissioned", "buy and plan")]);
    assert!(plainer(&jargon, "A commissioner, a pre-commission and a self-service éservice.").is_empty());
}

#[test]
fn the_longest_jargon_is_taken_also_over_the_end_of_a_line() {
    let jargon = jargon();
    assert_eq!(
        plainer(&jargon, "a service\nuser’s service"),
        [("service\nuser", "person who uses the service"), ("service", "help")]
    );
}

#[test]
fn jargon_in_a_phrase_where_it_is_right_is_left() {
    let jargon = jargon();
    assert_eq!(plainer(&jargon, "The Care Quality Commission will commission it."), [("commission", "buy and plan")]);
    assert_eq!(plainer(&jargon, "Care quality commissioned").len(), 1);
}

#[test]
fn jargon_that_is_explained_where_it_stands_is_left() {
    let jargon = jargon();
    assert!(plainer(&jargon, "To commission means to buy. They commission (buy) it.").is_empty());
    assert_eq!(plainer(&jargon, "They commission (CCGs do) it, and commission, then stop.").len(), 2);
}
