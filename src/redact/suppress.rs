//! Which counts are withheld: the small ones, and as many others as it takes that no small one can be worked out.

use super::SMALL;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// What is known to hold between counts; whoever reads the report may reckon with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Relation {
    /// The parts sum to the whole. Where one more has to be withheld it is the first part that counts anybody, so the part
    /// that says most comes last; the whole goes when no part is left.
    Sum {
        /// The whole; kept as long as there is a part to withhold.
        whole: String,
        /// Its parts.
        parts: Vec<String>,
    },
    /// A part of a whole, whose rest stands nowhere and yet is known by subtraction.
    Part {
        /// The part.
        part: String,
        /// The whole.
        whole: String,
    },
    /// Two places for one count.
    Same(String, String),
    /// Rows of a table whose column sums are known: one row alone must not be withheld. Each row is withheld as a whole.
    Rows(Vec<Vec<String>>),
}

/// Counts by id.
pub(super) type Values = SortedMap<String, u64>;

/// The counts to withhold.
pub(super) struct Withheld {
    /// Their ids.
    pub(super) ids: SortedSet<String>,
    /// The numbers of those that are not small by themselves: shown elsewhere they would undo it.
    pub(super) numbers: SortedSet<u64>,
}

impl Withheld {
    /// Whether a number must not be shown anywhere: it is small, or the same as one that is withheld.
    pub(super) fn holds(&self, number: u64) -> bool {
        is_small(number) || self.numbers.contains(&number)
    }
}

/// Whether a count is small. Nobody is not few.
pub(super) fn is_small(count: u64) -> bool {
    (1..SMALL).contains(&count)
}

/// Chooses them.
pub(super) fn suppress(values: &Values, relations: &[Relation]) -> Withheld {
    let small = values.iter().filter(|(_, count)| is_small(**count)).map(|(id, _)| id.clone());
    let mut ids: SortedSet<String> = small.collect();
    // Each round withholds at least one count more, so it ends.
    loop {
        let before = ids.len();
        for relation in relations {
            settle(relation, values, &mut ids);
        }
        if ids.len() == before {
            break;
        }
    }
    let numbers = ids.iter().filter_map(|id| values.get(id)).copied().filter(|count| *count >= SMALL);
    Withheld { numbers: numbers.collect(), ids }
}

fn settle(relation: &Relation, values: &Values, ids: &mut SortedSet<String>) {
    let count = |id: &String| values.get(id).copied().unwrap_or(0);
    match relation {
        Relation::Sum { whole, parts } => {
            while let Some(next) = unsafe_sum(whole, parts, values, ids) {
                ids.insert(next);
            }
        }
        Relation::Part { part, whole } => {
            let are_shown = !ids.contains(part) && !ids.contains(whole);
            if are_shown && is_small(count(whole).saturating_sub(count(part))) {
                ids.insert(part.clone());
            }
        }
        Relation::Same(one, other) => {
            if ids.contains(one) || ids.contains(other) {
                ids.extend([one.clone(), other.clone()]);
            }
        }
        Relation::Rows(rows) => {
            let is_hidden = |row: &&Vec<String>| row.iter().any(|id| ids.contains(id));
            let hidden: Vec<&Vec<String>> = rows.iter().filter(is_hidden).collect();
            let size = |row: &&Vec<String>| row.iter().map(count).sum::<u64>();
            let others = rows.iter().filter(|row| !is_hidden(row) && size(row) > 0);
            let more = if hidden.len() == 1 { others.min_by_key(size) } else { None };
            let whole: Vec<String> = hidden.into_iter().chain(more).flatten().cloned().collect();
            ids.extend(whole);
        }
    }
}

/// What else has to go so that the withheld counts of a sum cannot be told: nothing, where at least two of them are unknown
/// and together they are not small.
fn unsafe_sum(whole: &String, parts: &[String], values: &Values, ids: &SortedSet<String>) -> Option<String> {
    let count = |id: &String| values.get(id).copied().unwrap_or(0);
    let hidden: Vec<&String> = parts.iter().filter(|part| ids.contains(*part)).collect();
    if hidden.is_empty() && !ids.contains(whole) {
        return None;
    }
    let together: u64 = hidden.iter().copied().map(count).sum();
    let unknowns = hidden.len() + usize::from(ids.contains(whole));
    let is_safe = unknowns >= 2 && (ids.contains(whole) || together >= SMALL);
    if is_safe {
        return None;
    }
    let shown = || parts.iter().filter(|part| !ids.contains(*part));
    let next = shown().find(|part| count(part) > 0);
    let last = || Some(whole).filter(|whole| !ids.contains(*whole));
    next.or_else(last).or_else(|| shown().next()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn withheld(values: &[(&str, u64)], relations: &[Relation]) -> Vec<String> {
        let values = values.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect();
        suppress(&values, relations).ids.into_iter().collect()
    }

    fn sum(whole: &str, parts: &[&str]) -> Relation {
        Relation::Sum {
            whole: whole.to_owned(),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        }
    }

    fn part(part: &str, whole: &str) -> Relation {
        Relation::Part { part: part.to_owned(), whole: whole.to_owned() }
    }

    #[test]
    fn of_a_sum_one_count_more_is_withheld_the_one_that_says_least() {
        let values = [("n", 68), ("untouched", 14), ("safe", 12), ("stranded", 38), ("out", 4)];
        let relation = [sum("n", &["untouched", "safe", "out", "stranded"])];
        assert_eq!(withheld(&values, &relation), ["out", "untouched"]);
        // Nobody is no cover.
        let values = [("n", 42), ("untouched", 0), ("safe", 0), ("stranded", 38), ("out", 4)];
        assert_eq!(withheld(&values, &relation), ["out", "stranded"]);
    }

    #[test]
    fn few_together_are_few() {
        let values = [("n", 42), ("a", 1), ("b", 2), ("c", 39)];
        assert_eq!(withheld(&values, &[sum("n", &["a", "b", "c"])]), ["a", "b", "c"]);
        // Where there is no other part the whole has to go.
        let values = [("n", 3), ("a", 3), ("b", 0)];
        assert_eq!(withheld(&values, &[sum("n", &["a", "b"])]), ["a", "n"]);
    }

    #[test]
    fn a_small_rest_is_a_small_count() {
        let values = [("n", 68), ("wrote", 66), ("used", 40)];
        assert_eq!(withheld(&values, &[part("wrote", "n"), part("used", "n")]), ["wrote"]);
        assert_eq!(withheld(&[("n", 68), ("wrote", 68)], &[part("wrote", "n")]), Vec::<String>::new());
    }

    #[test]
    fn what_stands_twice_is_withheld_twice() {
        let values = [("n", 20), ("a", 3), ("b", 17), ("again", 17)];
        let relations = [Relation::Same("b".to_owned(), "again".to_owned()), sum("n", &["a", "b"])];
        assert_eq!(withheld(&values, &relations), ["a", "again", "b"]);
    }

    #[test]
    fn a_row_is_not_withheld_alone() {
        let row = |name: &str| vec![format!("{name}-in"), format!("{name}-out")];
        let rows = Relation::Rows(vec![row("may"), row("june"), row("july")]);
        let values = [
            ("may-in", 2),
            ("may-out", 9),
            ("june-in", 30),
            ("june-out", 40),
            ("july-in", 8),
            ("july-out", 9),
        ];
        assert_eq!(withheld(&values, &[rows]), ["july-in", "july-out", "may-in", "may-out"]);
    }
}
