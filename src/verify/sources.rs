//! The sources of two reports, matched by what they hold.

use serde_json::{Map, Value};

use crate::model::sorted_map::SortedMap;
use crate::model::verification::SourceCheck;

/// Two sources with the same content, without what is known to be the same or of no matter.
pub(super) struct Pair {
    /// Path in the report: `sources.<path of the file>`.
    pub(super) path: String,
    /// As stated.
    pub(super) stated: Value,
    /// As read now.
    pub(super) now: Value,
}

/// Which sources are the same, and the pairs of these whose counts are still to be compared.
pub(super) fn sources(stated: &Value, now: &Value) -> (SourceCheck, Vec<Pair>) {
    let (stated, now) = (list(stated), list(now));
    let mut taken = vec![false; now.len()];
    let mut partner: Vec<Option<usize>> = vec![None; stated.len()];
    let mut check = SourceCheck::default();
    // The same content under the same name first, then under any, then other content under the same name.
    let hash_and_path = |one: &Value| (text(one, "hash").to_owned(), text(one, "path").to_owned());
    let hash = |one: &Value| (text(one, "hash").to_owned(), String::new());
    let path = |one: &Value| (String::new(), text(one, "path").to_owned());
    match_up(stated, now, &mut partner, &mut taken, &hash_and_path);
    match_up(stated, now, &mut partner, &mut taken, &hash);
    match_up(stated, now, &mut partner, &mut taken, &path);
    let mut pairs = Vec::new();
    for (one, partner) in stated.iter().zip(partner) {
        let path = text(one, "path");
        match partner.and_then(|place| now.get(place)) {
            None => check.missing.push(path.to_owned()),
            Some(other) if text(one, "hash") != text(other, "hash") => check.changed.push(path.to_owned()),
            Some(other) => {
                check.same += 1;
                let is_renamed = path != text(other, "path");
                if is_renamed {
                    check.renamed.push(path.to_owned());
                }
                let [stated, now] = [one, other].map(|side| counted(side, is_renamed));
                pairs.push(Pair { path: format!("sources.{path}"), stated, now });
            }
        }
    }
    let left = now.iter().zip(taken).filter(|(_, taken)| !taken);
    check.added = left.map(|(one, _)| text(one, "path").to_owned()).collect();
    (check, pairs)
}

/// Gives each stated source that has no partner yet the first free one with the same key.
fn match_up(
    stated: &[Value],
    now: &[Value],
    partner: &mut [Option<usize>],
    taken: &mut [bool],
    key: &dyn Fn(&Value) -> (String, String),
) {
    let mut free: SortedMap<(String, String), Vec<usize>> = SortedMap::new();
    for (place, one) in now.iter().enumerate().rev().filter(|(place, _)| !taken[*place]) {
        free.entry(key(one)).or_default().push(place);
    }
    for (one, partner) in stated.iter().zip(partner).filter(|(_, partner)| partner.is_none()) {
        *partner = free.get_mut(&key(one)).and_then(Vec::pop);
        if let Some(place) = *partner {
            taken[place] = true;
        }
    }
}

fn list(sources: &Value) -> &[Value] {
    sources.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(source: &'a Value, field: &str) -> &'a str {
    source[field].as_str().unwrap_or_default()
}

/// A source without its name and hash; under another name also without the places in it, which begin with the name.
fn counted(source: &Value, is_renamed: bool) -> Value {
    let mut fields: Map<String, Value> = source.as_object().cloned().unwrap_or_default();
    fields.retain(|name, _| name != "path" && name != "hash");
    if is_renamed && let Some(Value::Array(entries)) = fields.get_mut("left_out") {
        for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
            entry.remove("places");
        }
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn source(path: &str, hash: &str) -> Value {
        json!({"path": path, "hash": hash, "messages": 3, "left_out": [{"reason": "bot", "places": [format!("{path}:1")]}]})
    }

    #[test]
    fn files_are_known_by_what_they_hold() {
        let stated =
            json!([source("a", "1"), source("b", "2"), source("c", "3"), source("d", "4"), source("e", "1")]);
        let now = json!([
            source("a", "1"),
            source("b", "9"),
            source("moved", "3"),
            source("new", "5"),
            source("e", "1")
        ]);
        let (check, pairs) = sources(&stated, &now);
        assert_eq!((check.same, check.renamed.as_slice()), (3, &["c".to_owned()][..]));
        assert_eq!(
            (check.changed, check.missing, check.added),
            (vec!["b".into()], vec!["d".into()], vec!["new".into()])
        );
        assert_eq!(pairs.len(), 3);
        assert!(pairs.iter().all(|pair| pair.stated == pair.now), "a name is no matter");
    }

    #[test]
    fn a_report_without_sources_has_none() {
        let (check, pairs) = sources(&Value::Null, &json!([source("a", "1")]));
        assert_eq!((check.added, pairs.len()), (vec!["a".to_owned()], 0));
    }
}
