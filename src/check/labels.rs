//! Letters and numbers with which papers begin points.

/// What a line begins with: `a)`, `(ii)`, `B.`, `3)`, `4.1`.
pub struct Label<'t> {
    /// What stands before the letter or number, and behind it.
    around: (&'t str, &'t str),
    name: &'t str,
    /// Its bytes, with what is around it.
    pub length: usize,
}

impl<'t> Label<'t> {
    /// What a line begins with, where more follows.
    pub fn of(line: &'t str) -> Option<Self> {
        let word = line.split(char::is_whitespace).next().filter(|word| word.len() < line.len());
        word.and_then(Label::read).or_else(|| Label::read(glued(line)?))
    }

    fn read(word: &'t str) -> Option<Self> {
        if word.chars().count() > 9 {
            return None;
        }
        let inside = word.strip_prefix(['(', '（']).unwrap_or(word);
        let name = inside.trim_end_matches([')', '.', ':', '）', '．', '：']);
        let around = (&word[..word.len() - inside.len()], &inside[name.len()..]);
        let is_short = match name.chars().next()? {
            c if digit(c).is_some() => name.split('.').all(|part| number(part).is_some() && part.chars().count() <= 3),
            c if c.is_ascii_alphabetic() => name.len() == 1 || roman(name).is_some(),
            _ => false,
        };
        // `4.1` needs nothing around it; a word or a number alone begins no point.
        let is_marked = !around.1.is_empty() || name.contains('.');
        (is_short && is_marked).then_some(Label { around, name, length: word.len() })
    }

    /// What it counts, in each way in which it can be read, with what stands before the last number.
    fn counts(&self) -> [Option<Count<'t>>; 2] {
        let (before, last) = self.name.rsplit_once('.').unwrap_or(("", self.name));
        let number = number(last).map(|number| (before, number));
        let letter = match last.as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => Some(("", u32::from(letter.to_ascii_lowercase() - b'a') + 1)),
            _ => None,
        };
        [number.or(letter), roman(last).map(|number| ("", number))]
    }

    /// Whether it is the next behind another.
    pub fn follows(&self, earlier: &Label) -> bool {
        let ways = self.counts().into_iter().zip(earlier.counts()).filter_map(|(this, earlier)| this.zip(earlier));
        let is_next = |((of, number), (of_earlier, before)): (Count, Count)| {
            of == of_earlier && before.checked_add(1) == Some(number)
        };
        self.around == earlier.around && ways.into_iter().any(is_next)
    }

    /// Whether it begins a row.
    pub fn is_first(&self) -> bool {
        self.counts().into_iter().flatten().any(|(_, number)| number == 1)
    }
}

/// What words follow at once: `1.one`, `(a)one`, `2)two`, but not `A.Smith`.
fn glued(line: &str) -> Option<&str> {
    let is_end = |sign: char| matches!(sign, '.' | ')' | '．' | '）');
    let (at, end) = line.char_indices().take(9).find(|(_, sign)| is_end(*sign))?;
    let (label, words) = line.split_at(at + end.len_utf8());
    let is_name = label.ends_with('.') && label.starts_with(|first: char| first.is_ascii_alphabetic());
    (!is_name && words.starts_with(char::is_alphabetic)).then_some(label)
}

/// A number in plain or wide digits.
fn number(name: &str) -> Option<u32> {
    let add = |number: u32, sign: char| number.checked_mul(10)?.checked_add(digit(sign)?);
    (!name.is_empty()).then_some(())?;
    name.chars().try_fold(0, add)
}

fn digit(sign: char) -> Option<u32> {
    match sign {
        '０'..='９' => Some(u32::from(sign) - u32::from('０')),
        _ => sign.to_digit(10),
    }
}

/// A number, with what stands before it in the label.
type Count<'t> = (&'t str, u32);

/// A Roman number up to 39, in letters of one size.
fn roman(name: &str) -> Option<u32> {
    let is_one_size = name.bytes().all(|b| b.is_ascii_lowercase()) || name.bytes().all(|b| b.is_ascii_uppercase());
    let name = name.to_ascii_lowercase();
    let ones = name.trim_start_matches('x');
    let tens = u32::try_from(name.len() - ones.len()).ok().filter(|tens| *tens <= 3)?;
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].iter().position(|known| *known == ones)?;
    Some(tens * 10 + u32::try_from(ones).ok()?).filter(|number| is_one_size && *number > 0)
}

#[cfg(test)]
mod tests {
    use super::Label;

    fn follow(first: &str, second: &str) -> bool {
        let lines = [format!("{first} one"), format!("{second} two")];
        let [first, second] = lines.each_ref().map(|line| Label::of(line));
        first.zip(second).is_some_and(|(first, second)| second.follows(&first))
    }

    #[test]
    fn words_may_follow_a_label_at_once() {
        let length = |line| Label::of(line).map(|label| label.length);
        assert_eq!(["1.one", "(a)one", "2)two", "１．one"].map(length), [Some(2), Some(3), Some(2), Some(6)]);
        assert_eq!(["A.Smith", "1.5 m", "one", "e.g. one"].map(length), [None, Some(3), None, None]);
    }

    #[test]
    fn labels_of_one_kind_follow_each_other() {
        for [first, second] in [
            ["a)", "b)"],
            ["(h)", "(i)"],
            ["(i)", "(ii)"],
            ["IX.", "X."],
            ["3)", "4)"],
            ["4.9", "4.10"],
            ["（１）", "（２）"],
        ] {
            assert!(follow(first, second), "{first} {second}");
        }
        for [first, second] in
            [["a)", "c)"], ["a)", "(b)"], ["a", "b"], ["4.1", "5.2"], ["Mr.", "Ms."], ["2019.", "2020."]]
        {
            assert!(!follow(first, second), "{first} {second}");
        }
    }
}
