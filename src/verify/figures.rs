//! Every value of a report by its path.

use serde_json::{Map, Value, json};

use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::verification::{FigureCheck, Mismatch};

/// Fields that name an entry of a list; the first that all entries have is the one.
const KEYS: [&str; 6] = ["id", "action", "reason", "path", "source", "name"];

/// Fields of words: they follow from the facts beside them, and another version may word them otherwise.
const WORDS: [&str; 5] = ["title", "evidence", "remedy", "message", "summary"];

/// A walk over two reports at once.
pub(super) struct Walk {
    found: FigureCheck,
    is_same_version: bool,
}

impl Walk {
    /// Figures are the same within a relative `tolerance`. What only the later report states counts as a difference only
    /// where both are of one version; words are compared only there.
    pub(super) fn new(tolerance: f64, is_same_version: bool) -> Self {
        Self { found: FigureCheck { tolerance, ..FigureCheck::default() }, is_same_version }
    }

    /// What was found.
    pub(super) fn finish(self) -> FigureCheck {
        self.found
    }

    /// Compares what stands at a path.
    pub(super) fn compare(&mut self, path: &str, stated: Option<&Value>, now: Option<&Value>) {
        let is_words = path.rsplit('.').next().is_some_and(|name| WORDS.contains(&name));
        if is_words && !self.is_same_version && [stated, now].iter().flatten().all(|side| side.is_string()) {
            return;
        }
        match (stated, now) {
            (Some(Value::Object(stated)), Some(Value::Object(now))) => self.maps(path, stated, now),
            (Some(Value::Array(stated)), Some(Value::Array(now))) => self.lists(path, stated, now),
            (Some(_), None) => self.different(path, stated, now),
            (None, Some(_)) if self.is_same_version => self.different(path, stated, now),
            (None, Some(value)) => self.found.new += leaves(value),
            (Some(stated), Some(now)) => {
                self.found.compared += 1;
                if !is_same(stated, now, self.found.tolerance) {
                    self.different(path, Some(stated), Some(now));
                }
            }
            (None, None) => {}
        }
    }

    fn different(&mut self, path: &str, stated: Option<&Value>, now: Option<&Value>) {
        self.found.different.push(Mismatch {
            path: path.to_owned(),
            stated: stated.cloned(),
            now: now.cloned(),
        });
    }

    fn maps(&mut self, path: &str, stated: &Map<String, Value>, now: &Map<String, Value>) {
        let names: SortedSet<&String> = stated.keys().chain(now.keys()).collect();
        for name in names {
            self.compare(&format!("{path}.{name}"), stated.get(name), now.get(name));
        }
    }

    /// Lists whose entries have names are compared by them, and then by their order; others place by place.
    fn lists(&mut self, path: &str, stated: &[Value], now: &[Value]) {
        let both = |key| by_name(stated, key).zip(by_name(now, key));
        let Some((stated, now)) = KEYS.into_iter().find_map(both) else {
            for place in 0..stated.len().max(now.len()) {
                self.compare(&format!("{path}.{place}"), stated.get(place), now.get(place));
            }
            return;
        };
        for name in stated.keys().chain(now.keys()).copied().collect::<SortedSet<&str>>() {
            let [stated, now] = [&stated, &now].map(|side| side.get(name).map(|(_, value)| *value));
            self.compare(&format!("{path}.{name}"), stated, now);
        }
        let (was, is) = (order(&stated, &now), order(&now, &stated));
        if was != is {
            self.different(path, Some(&json!(was)), Some(&json!(is)));
        }
    }
}

/// Entries of a list by name, each with its place.
type Named<'a> = SortedMap<&'a str, (usize, &'a Value)>;

/// The names of those entries of a list that another one has too, in the order of the list.
fn order<'a>(one: &Named<'a>, other: &Named<'_>) -> Vec<&'a str> {
    let common = one.iter().filter(|(name, _)| other.contains_key(*name));
    let mut places: Vec<(usize, &str)> = common.map(|(name, (place, _))| (*place, *name)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, name)| name).collect()
}

/// The entries of a list by what a field says; `None` unless it tells all of them apart.
fn by_name<'a>(list: &'a [Value], key: &str) -> Option<Named<'a>> {
    let mut named = SortedMap::new();
    for (place, entry) in list.iter().enumerate() {
        let name = entry.get(key)?.as_str()?;
        if named.insert(name, (place, entry)).is_some() {
            return None;
        }
    }
    Some(named)
}

/// How many values there are in a value.
fn leaves(value: &Value) -> u64 {
    match value {
        Value::Object(map) => map.values().map(leaves).sum(),
        Value::Array(list) => list.iter().map(leaves).sum(),
        _ => 1,
    }
}

/// Whether two values are the same; figures within a relative tolerance.
fn is_same(stated: &Value, now: &Value, tolerance: f64) -> bool {
    if stated == now {
        return true;
    }
    match (stated.as_f64(), now.as_f64()) {
        // A whole number may be written with a point and without.
        (Some(one), Some(other)) => {
            let largest = one.abs().max(other.abs());
            let is_exact = stated.is_f64() || now.is_f64();
            is_exact && (one - other).abs() <= tolerance * largest
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(stated: &Value, now: &Value, is_same_version: bool) -> FigureCheck {
        let mut walk = Walk::new(if is_same_version { 0.0 } else { 1e-9 }, is_same_version);
        walk.compare("r", Some(stated), Some(now));
        walk.finish()
    }

    fn paths(found: &FigureCheck) -> Vec<&str> {
        found.different.iter().map(|one| one.path.as_str()).collect()
    }

    #[test]
    fn a_figure_is_exact_within_a_version_and_close_between_versions() {
        let (one, next) = (json!(0.1), json!(f64::from_bits(0.1_f64.to_bits() + 1)));
        assert_eq!(paths(&walked(&one, &one, true)), Vec::<&str>::new());
        assert_eq!(paths(&walked(&one, &next, true)), ["r"]);
        assert_eq!(paths(&walked(&one, &next, false)), Vec::<&str>::new());
        assert_eq!(paths(&walked(&json!(100.0), &json!(100.001), false)), ["r"]);
        assert_eq!(paths(&walked(&json!(7), &json!(7.0), true)), Vec::<&str>::new());
        // Counts are counts: none is close to another.
        assert_eq!(
            paths(&walked(&json!(9_007_199_254_740_993_u64), &json!(9_007_199_254_740_992_u64), false)),
            ["r"]
        );
        assert_eq!(paths(&walked(&json!(null), &json!(0), false)), ["r"]);
        assert_eq!(paths(&walked(&json!(""), &json!(null), true)), ["r"]);
    }

    #[test]
    fn entries_are_followed_by_name_and_their_order_counts() {
        let list = json!([{"id": "b", "n": 1}, {"id": "a", "n": 2}]);
        let swapped = json!([{"id": "a", "n": 2}, {"id": "b", "n": 1}]);
        let found = walked(&list, &swapped, true);
        assert_eq!(paths(&found), ["r"]);
        assert_eq!(found.different[0].stated, Some(json!(["b", "a"])));
        let other = json!([{"id": "b", "n": 1}, {"id": "c", "n": 2}]);
        assert_eq!(paths(&walked(&list, &other, true)), ["r.a", "r.c"]);
        // What names nobody for sure is followed by its place.
        let twice = json!([{"id": "a", "n": 1}, {"id": "a", "n": 2}]);
        assert_eq!(paths(&walked(&twice, &list, true)), ["r.0.id"]);
        assert_eq!(paths(&walked(&json!([1, 2]), &json!([1]), true)), ["r.1"]);
    }

    #[test]
    fn another_version_may_word_otherwise_and_state_more_but_not_less() {
        let stated = json!({"title": "One", "n": 1});
        let now = json!({"title": "Two", "n": 1, "more": {"a": 1, "b": [2, 3]}});
        assert_eq!(paths(&walked(&stated, &now, true)), ["r.more", "r.title"]);
        let found = walked(&stated, &now, false);
        assert_eq!((paths(&found), found.new, found.compared), (Vec::new(), 3, 1));
        assert_eq!(paths(&walked(&now, &stated, false)), ["r.more"]);
    }
}
