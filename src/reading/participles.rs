//! Past participles that do not end in `-ed`, and words in `-ed` that are none.

/// Participles of irregular verbs, and those in `-eed`, in order.
#[rustfmt::skip]
pub const IRREGULAR: &[&str] = &[
    "agreed", "beaten", "begun", "bent", "bitten", "blown", "born", "borne", "bought", "bound", "broken", "brought",
    "built", "burnt", "cast", "caught", "chosen", "cut", "dealt", "decreed", "done", "drawn", "driven", "drunk",
    "eaten", "fed", "felt", "fled", "flown", "forbidden", "foreseen", "forgiven", "forgotten", "fought", "found",
    "freed", "frozen", "given", "ground", "grown", "guaranteed", "heard", "held", "hidden", "hit", "hung", "hurt",
    "kept", "known", "laid", "learnt", "led", "lent", "let", "lit", "lost", "made", "meant", "met", "mown",
    "overseen", "paid", "proven", "put", "read", "ridden", "run", "rung", "said", "sawn", "seen", "sent", "set",
    "sewn", "shaken", "shed", "shot", "shown", "shrunk", "shut", "slept", "sold", "sought", "sown", "spelt",
    "spent", "split", "spoken", "spread", "spun", "stolen", "struck", "stuck", "sung", "sunk", "swept", "sworn",
    "taken", "taught", "thrown", "told", "torn", "trodden", "understood", "undertaken", "upheld", "upset",
    "withdrawn", "withheld", "woken", "won", "worn", "wound", "woven", "written",
];

/// Words in `-ed` that are no participles, in order.
#[rustfmt::skip]
pub const NOT_PARTICIPLES: &[&str] = &[
    "bed", "beloved", "biped", "embed", "hundred", "hundreds", "indeed", "infrared", "kindred", "moped", "naked",
    "need", "ragged", "red", "rugged", "sacred", "seed", "shed", "shred", "sled", "so-called", "speed", "united",
    "wed", "wicked",
];

/// Participles that tell how things are, not what someone did, in order.
#[rustfmt::skip]
pub const STATES: &[&str] = &[
    "accredited", "advanced", "aged", "allied", "ashamed", "based", "bored", "called", "committed", "complicated",
    "concerned", "confused", "connected", "convinced", "crowded", "dedicated", "delighted", "deprived", "detailed",
    "determined", "disabled", "disappointed", "entitled", "excited", "exhausted", "experienced", "finished",
    "interested", "involved", "isolated", "known", "limited", "located", "married", "meant", "mixed", "opposed",
    "pleased", "prepared", "qualified", "related", "relieved", "retired", "satisfied", "scared", "set", "settled",
    "situated", "skilled", "split", "stressed", "supposed", "surprised", "tired", "unaffected", "unchanged",
    "undecided", "unemployed", "uninsured", "unlimited", "unprepared", "unqualified", "unrelated", "unsatisfied",
    "unsettled", "untreated", "used", "varied", "worried",
];
