//! Numbers that look random and are the same on every machine: SplitMix64, seeded by what is being written.

use std::ops::RangeInclusive;

pub struct Random(u64);

impl Random {
    /// A stream of its own for each thing, so that one record does not change when another is written differently.
    pub fn for_each(what: &str, index: usize) -> Random {
        let seed = what
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Random(seed ^ (index as u64).wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end`, without `end`.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    pub fn within(&mut self, range: RangeInclusive<usize>) -> usize {
        range.start() + self.below(range.end() - range.start() + 1)
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// `count` different numbers below `end`, in no order.
    pub fn distinct(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..end).collect();
        for place in 0..count {
            let other = self.within(place..=end - 1);
            numbers.swap(place, other);
        }
        numbers.truncate(count);
        numbers
    }
}
