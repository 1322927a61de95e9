//! Records of several kinds in one list, each of which says its kind: `{"type": "client", …}` beside `{"type": "order", …}`.

use std::collections::HashSet;

use serde_json::Value;

use super::cells::cells;
use crate::model::sorted_map::SortedMap;

/// Most kinds in one list.
const MOST: usize = 12;

/// Records from which it is judged.
const FIRST: usize = 300;

/// The field by whose words the records of a list differ in what fields they have.
pub(super) fn divider(records: &[(Value, u64)]) -> Option<String> {
    let (first, _) = records.first()?;
    let fields = first.as_object()?.iter().filter(|(_, value)| value.is_string());
    fields.map(|(key, _)| key).find(|key| divides(key, records)).cloned()
}

/// Fields that say one word in all of these records: a later one that says another may be of another kind.
pub(super) fn constants(records: &[(Value, u64)]) -> Vec<(String, String)> {
    let first = records.first().and_then(|(record, _)| record.as_object()).into_iter().flatten();
    let words = first.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())));
    let is_constant = |(key, word): &(String, String)| {
        records.iter().all(|(record, _)| record.get(key).and_then(Value::as_str) == Some(word))
    };
    words.filter(is_constant).collect()
}

/// The field of these in which a record says another word.
pub(super) fn departs<'c>(record: &Value, constants: &'c [(String, String)]) -> Option<&'c str> {
    let says_another = |(key, word): &&(String, String)| {
        record.get(key).and_then(Value::as_str).is_some_and(|own| own != word)
    };
    constants.iter().find(says_another).map(|(key, _)| key.as_str())
}

/// The list of a record of a divided list.
pub(super) fn list_of(name: &str, record: &Value, field: &str) -> String {
    let kind = record.get(field).and_then(Value::as_str).unwrap_or_default();
    if name.is_empty() { kind.to_owned() } else { format!("{name}.{kind}") }
}

fn divides(key: &str, records: &[(Value, u64)]) -> bool {
    let mut kinds = SortedMap::<&str, (usize, HashSet<String>)>::new();
    for (record, _) in records.iter().take(FIRST) {
        let Some(kind) = record.get(key).and_then(Value::as_str) else { return false };
        let (count, fields) = kinds.entry(kind).or_default();
        *count += 1;
        fields.extend(cells(record, None).into_iter().map(|cell| cell.header).filter(|header| header != key));
        if kinds.len() > MOST {
            return false;
        }
    }
    let all: Vec<&(usize, HashSet<String>)> = kinds.values().collect();
    let records: usize = all.iter().map(|(count, _)| count).sum();
    // What is empty is left out by many a system: one record of a kind shows too little.
    if all.len() < 2 || records < all.len() * 2 {
        return false;
    }
    let differ = |one: &HashSet<String>, other: &HashSet<String>| {
        let common = one.intersection(other).count();
        common * 2 < one.len().min(other.len()).max(1) + usize::from(one.len() == other.len())
    };
    (0..all.len()).any(|at| all[at + 1..].iter().any(|other| differ(&all[at].1, &other.1)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_are_divided_where_kinds_have_fields_of_their_own() {
        let client = |at: usize| json!({"type": "client", "id": at, "name": "Ann", "phone": "+44"});
        let order =
            |at: usize| json!({"type": "order", "id": at, "client_id": 1, "amount": 5, "status": "won"});
        let numbered = |records: Vec<Value>| -> Vec<(Value, u64)> { records.into_iter().zip(1..).collect() };
        let mixed = numbered((0..6).map(|at| if at % 2 == 0 { client(at) } else { order(at) }).collect());
        assert_eq!(divider(&mixed).as_deref(), Some("type"));
        assert_eq!(list_of("", &mixed[1].0, "type"), "order");
        // A stage divides nothing: all orders have the same fields.
        let stages = ["won", "new"];
        let orders = (0..6).map(|at| json!({"status": stages[at % 2], "id": at, "amount": 5, "name": "Ann"}));
        assert_eq!(divider(&numbered(orders.collect())), None);
        assert_eq!(divider(&numbered(vec![client(1), order(2)])), None, "too few");
    }
}
