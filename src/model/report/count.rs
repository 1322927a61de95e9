//! Counts of people, and of what belongs to few of them.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

/// A count of clients, or of their conversations and deals. It may be withheld (`null`), because so few people are easily told
/// apart, or because such a count could be worked out from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Count(Option<u64>);

impl Count {
    /// A count that is not to be shown.
    pub const WITHHELD: Self = Self(None);

    /// The number, unless it is withheld.
    pub fn known(self) -> Option<u64> {
        self.0
    }

    /// The number for reckoning and sorting: what is withheld counts as nothing.
    pub fn or_zero(self) -> u64 {
        self.0.unwrap_or(0)
    }

    /// The number as a figure, unless it is withheld.
    pub fn figure(self) -> Option<f64> {
        self.0.map(|count| count as f64)
    }

    /// What is left without a part; withheld when either is.
    pub fn less(self, part: Self) -> Self {
        Self(self.0.zip(part.0).map(|(whole, part)| whole.saturating_sub(part)))
    }

    /// Whether the number is not to be shown.
    pub fn is_withheld(self) -> bool {
        self.0.is_none()
    }
}

impl Default for Count {
    /// Nothing counted, which is not withheld.
    fn default() -> Self {
        Self(Some(0))
    }
}

impl From<u64> for Count {
    fn from(count: u64) -> Self {
        Self(Some(count))
    }
}

/// What is withheld equals no number.
impl PartialEq<u64> for Count {
    fn eq(&self, other: &u64) -> bool {
        self.0 == Some(*other)
    }
}

/// What is withheld is neither more nor less than a number.
impl PartialOrd<u64> for Count {
    fn partial_cmp(&self, other: &u64) -> Option<Ordering> {
        self.0.map(|count| count.cmp(other))
    }
}

/// What is withheld stays so.
impl AddAssign<u64> for Count {
    fn add_assign(&mut self, more: u64) {
        self.0 = self.0.map(|count| count + more);
    }
}

/// A sum over something withheld is withheld.
impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(one, other)| one + other))
    }
}

impl Sum<u64> for Count {
    fn sum<I: Iterator<Item = u64>>(counts: I) -> Self {
        counts.sum::<u64>().into()
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_withheld_is_null_and_no_number() {
        let counts: Vec<Count> = serde_json::from_str("[3, null]").expect("counts");
        assert_eq!(counts, [Count::from(3), Count::WITHHELD]);
        assert_eq!(serde_json::to_string(&counts).expect("JSON"), "[3,null]");
        assert!(Count::from(3) > 2 && Count::from(3) == 3);
        assert_eq!(Count::WITHHELD.partial_cmp(&0_u64), None);
        assert!(Count::WITHHELD != 0);
        let mut sum = Count::WITHHELD;
        sum += 2;
        assert!(sum.is_withheld());
    }
}
