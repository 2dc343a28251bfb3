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
        let word = line.split(char::is_whitespace).next().filter(|word| word.len() < line.len() && word.len() <= 9)?;
        let inside = word.strip_prefix('(').unwrap_or(word);
        let name = inside.trim_end_matches([')', '.', ':']);
        let around = (&word[..word.len() - inside.len()], &inside[name.len()..]);
        let is_short = match name.chars().next()? {
            c if c.is_ascii_digit() => name
                .split('.')
                .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit())),
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
        let number = last.parse().ok().map(|number| (before, number));
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
    fn labels_of_one_kind_follow_each_other() {
        for [first, second] in
            [["a)", "b)"], ["(h)", "(i)"], ["(i)", "(ii)"], ["IX.", "X."], ["3)", "4)"], ["4.9", "4.10"]]
        {
            assert!(follow(first, second), "{first} {second}");
        }
        for [first, second] in
            [["a)", "c)"], ["a)", "(b)"], ["a", "b"], ["4.1", "5.2"], ["Mr.", "Ms."], ["2019.", "2020."]]
        {
            assert!(!follow(first, second), "{first} {second}");
        }
    }
}
