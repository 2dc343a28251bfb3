//! The codes: one stable name for each way in which something can be wrong, each with a page in `docs/errors/`.

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal,)*) => {
        /// The stable name of a rule. Its page is `docs/errors/NAME.md`, shown by `minutebook explain NAME`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Code {
            /// Every code, in the order in which the documentation lists them.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The name as it is printed and typed.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The page of the documentation: what it means, why it is a rule, an example and how to mend it.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("../../docs/errors/", $name, ".md")),)* }
            }

            /// Whether a record can be let off by an entry of `excuses:`: rules of thumb, and facts that no source can prove.
            pub fn can_be_excused(self) -> bool {
                use Code::*;
                matches!(
                    self,
                    FigureNotInSource | SwappedFigures | UnmarkedQuotation | QuotationNotInSource | CopiedWords | StrongerWord | NoFollowUp
                        | LongSentence | LongParagraph | HardToRead | UnknownAbbreviation | Jargon | Capitals | GapInPack | LostMark
                )
            }

            /// What it means, in one sentence: the first line of text of its page.
            pub fn sentence(self) -> &'static str {
                self.explanation().lines().skip(1).find(|line| !line.trim().is_empty()).unwrap_or_default()
            }
        }
    };
}

codes! {
    /// A text file is not UTF-8.
    NotUtf8 = "not-utf8",
    /// A file or folder could not be read.
    Unreadable = "unreadable",
    /// A symbolic link leads out of the folder that is read.
    LinkLeavesFolder = "link-leaves-folder",
    /// A file lies where no record is expected.
    UnknownPlace = "unknown-place",
    /// A file name cannot be an address.
    BadFileName = "bad-file-name",
    /// A text has a character that nobody sees, and that no feed can hold.
    ControlCharacter = "control-character",
    /// A letter that a program has lost, or read as several others.
    LostLetter = "lost-letter",
    /// A drawing beside a record does more than draw.
    UnsafeSvg = "unsafe-svg",
    /// There is no `archive.yaml`.
    NoArchive = "no-archive",
    /// A record does not begin with front matter.
    NoFrontMatter = "no-front-matter",
    /// The front matter is not YAML.
    BadYaml = "bad-yaml",
    /// A field that the kind does not have.
    UnknownField = "unknown-field",
    /// A field that must be there is not.
    MissingField = "missing-field",
    /// A field is written twice.
    DuplicateField = "duplicate-field",
    /// A value is of the wrong type.
    WrongType = "wrong-type",
    /// A value is none of those that the field knows.
    UnknownValue = "unknown-value",
    /// A value without quotation marks would lose some of its words.
    UnquotedText = "unquoted-text",
    /// A backslash that takes letters away.
    LostBackslash = "lost-backslash",
    /// Words that stand where somebody is to put their own.
    NotFilledIn = "not-filled-in",
    /// A date cannot be read or does not exist.
    BadDate = "bad-date",
    /// A time of day cannot be read or does not exist.
    BadTime = "bad-time",
    /// A range of lines or pages cannot be read, or lies outside its source.
    BadRange = "bad-range",
    /// A web or mail address that no link can have.
    BadAddress = "bad-address",
    /// Two fields contradict or exclude each other.
    Contradiction = "contradiction",
    /// The number of a minute contradicts its file, its pack or another minute.
    MinuteNumber = "minute-number",
    /// A reference to a record that is not there.
    DanglingReference = "dangling-reference",
    /// Two records or redirects would have the same address.
    SameAddress = "same-address",
    /// A chain of records that leads back to itself.
    Circle = "circle",
    /// A word stands for two things, and nothing says which.
    AmbiguousWord = "ambiguous-word",
    /// A link inside the archive leads nowhere.
    BrokenLink = "broken-link",
    /// A link to a place in a page that is not there.
    BrokenFragment = "broken-fragment",
    /// A heading skips a level or begins at the wrong one.
    HeadingLevel = "heading-level",
    /// A minute or a paper does not begin with what matters most.
    MissingSection = "missing-section",
    /// A point of *In short* does not say where it stands in the source, or names all of it.
    PointWithoutLines = "point-without-lines",
    /// Two pages have the same title.
    SameTitle = "same-title",
    /// Two headings of a page have the same address.
    SameHeading = "same-heading",
    /// An image without words for those who cannot see it.
    ImageWithoutText = "image-without-text",
    /// The text of a link says nothing by itself.
    EmptyLinkText = "empty-link-text",
    /// The text of a link names another site than the one that it leads to.
    MisleadingLink = "misleading-link",
    /// The accessibility statement is older than a year.
    OldStatement = "old-statement",
    /// The search index could not be made.
    SearchFault = "search-fault",
    /// A chart block that cannot be drawn.
    BadChart = "bad-chart",
    /// A table without a caption, or with an empty cell in its heads.
    TableWithoutCaption = "table-without-caption",
    /// A row of a table has more or fewer cells than its head.
    UnevenRow = "uneven-row",
    /// Lines with bars that make no table, or a caption without one.
    LostTable = "lost-table",
    /// Signs of a link that make none.
    LostLink = "lost-link",
    /// Marks of Markdown or HTML that readers would see as they are written.
    LostMark = "lost-mark",
    /// Lines that begin like points of a list, but make none.
    LostList = "lost-list",
    /// A line in bold, or with hashes, where a heading is meant.
    LostHeading = "lost-heading",
    /// A text becomes a heading because of the line below it.
    UnderlinedHeading = "underlined-heading",
    /// What stands in braces means nothing there.
    BadBraces = "bad-braces",
    /// What is meant below a point of a list stands beside it.
    LostNesting = "lost-nesting",
    /// A sign within a sentence makes a list or a quotation of its rest.
    CutSentence = "cut-sentence",
    /// A fence that is not closed, or has words behind it.
    BadFence = "bad-fence",
    /// A list is numbered otherwise than it is written.
    LostNumber = "lost-number",
    /// Words in quotation marks behind the address of a link, which are shown nowhere.
    LostTitle = "lost-title",
    /// The address of a link that no link uses.
    UnusedAddress = "unused-address",
    /// A text is shown as code because of the spaces before it.
    IndentedText = "indented-text",
    /// A paragraph or a point of a list that shows nothing.
    BlankParagraph = "blank-paragraph",
    /// The marks of an unfinished merge.
    MergeConflict = "merge-conflict",
    /// Too many blocks, marks or tags stand inside each other.
    NestedTooDeep = "nested-too-deep",
    /// HTML that is not on the list of what is allowed.
    RawHtml = "raw-html",
    /// A footnote without its text, or a text without its mark.
    LostFootnote = "lost-footnote",
    /// A pack has no ledger, so that no figure can be checked against it.
    NoLedger = "no-ledger",
    /// A ledger cannot be read, or was made from another file than its pack.
    BadLedger = "bad-ledger",
    /// A figure does not stand in the part of the source that governs it.
    FigureNotInSource = "figure-not-in-source",
    /// Two figures of a page stand in the source in each other's place.
    SwappedFigures = "swapped-figures",
    /// Stated arithmetic cannot be read, or is not true.
    BadWorking = "bad-working",
    /// A quotation does not say whose words it is.
    UnmarkedQuotation = "unmarked-quotation",
    /// Quoted words do not stand in the source.
    QuotationNotInSource = "quotation-not-in-source",
    /// A record repeats a run of words of its source.
    CopiedWords = "copied-words",
    /// Part of a pack is in no document.
    GapInPack = "gap-in-pack",
    /// Two documents of a pack claim the same part of it, or a minute lies outside its document.
    OverlapInPack = "overlap-in-pack",
    /// A decision is told in stronger words than its outcome.
    StrongerWord = "stronger-word",
    /// What stands as a decision was only said at the meeting.
    NotResolved = "not-resolved",
    /// Somebody was asked for something, and nothing says what came of it.
    NoFollowUp = "no-follow-up",
    /// A follow-up is not later than the decision.
    EarlierFollowUp = "earlier-follow-up",
    /// No later record is said to be found, and one looks like it.
    LaterRecord = "later-record",
    /// A section changed after the page that rests on it.
    StaleRestsOn = "stale-rests-on",
    /// A sentence is too long.
    LongSentence = "long-sentence",
    /// A paragraph is too long.
    LongParagraph = "long-paragraph",
    /// A page is too hard to read.
    HardToRead = "hard-to-read",
    /// An abbreviation that is no term, organisation or place.
    UnknownAbbreviation = "unknown-abbreviation",
    /// A word for which there is a plainer one.
    Jargon = "jargon",
    /// Words in capitals.
    Capitals = "capitals",
    /// A sentence that hides who acts.
    PassiveVoice = "passive-voice",
    /// A noun where a verb would do.
    HeavyNoun = "heavy-noun",
    /// An excuse for what is no fault.
    UnusedExcuse = "unused-excuse",
    /// A template of the theme is at fault.
    TemplateFault = "template-fault",
    /// A strings file of the theme is at fault.
    StringsFault = "strings-fault",
    /// The output folder holds what Minutebook did not make.
    NotOurs = "not-ours",
    /// A page would be written outside the output folder.
    PathEscapes = "path-escapes",
    /// The site could not be written.
    Unwritable = "unwritable",
    /// The disk refused while the output folder was filled, so that the site is part old and part new.
    HalfWritten = "half-written",
}

impl std::str::FromStr for Code {
    type Err = String;

    /// Reads a code; the error names the nearest.
    fn from_str(name: &str) -> Result<Self, String> {
        Code::ALL.iter().copied().find(|code| code.as_str() == name).ok_or_else(|| {
            let nearest = super::nearest(name, Code::ALL.iter().map(|code| code.as_str()));
            let hint = nearest.map_or_else(String::new, |code| format!(" Did you mean {code}?"));
            format!("There is no code {name}.{hint}")
        })
    }
}
