//! Values as other systems wrap them, written plainly: lists of pages inside of records, ids and days of databases, attributes and
//! relations of an answer, values that say their type.

use serde_json::{Map, Value};

/// How deep wrappers are looked for.
const DEEPEST: usize = 8;

/// Keys that stand beside a list in a page and say nothing themselves.
const BESIDE_LISTS: [&str; 8] =
    ["links", "meta", "pageInfo", "page_info", "totalCount", "total", "count", "__typename"];

/// Types of values that their own key names: `{"stringValue": "Anna"}`.
const TYPED: [&str; 6] =
    ["stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "referenceValue"];

/// Opens all wrappers in a value.
pub(super) fn plainly(value: Value) -> Value {
    opened(value, DEEPEST)
}

fn opened(value: Value, depth: usize) -> Value {
    let Some(below) = depth.checked_sub(1) else { return value };
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| opened(item, below)).collect()),
        Value::Object(fields) => match unwrapped(fields) {
            Ok(inner) => opened(inner, below),
            Err(fields) => {
                let fields = fields.into_iter().map(|(key, value)| (key, opened(value, below)));
                Value::Object(with_attributes(fields.collect()))
            }
        },
        value => value,
    }
}

/// What a wrapper holds; the fields where it is none.
fn unwrapped(mut fields: Map<String, Value>) -> Result<Value, Map<String, Value>> {
    let is_one = fields.len() == 1;
    let first = fields.keys().next().map(String::as_str).unwrap_or_default();
    // `{"$oid": "…"}`, `{"$date": {"$numberLong": "…"}}`, `{"stringValue": "…"}`.
    let is_value = is_one && (first.starts_with('$') || TYPED.contains(&first));
    let is_map = is_one && first == "mapValue" && fields[first].get("fields").is_some_and(Value::is_object);
    let is_array = is_one && first == "arrayValue" && fields[first].is_object();
    let is_node = fields.len() <= 2 && fields.get("node").is_some_and(Value::is_object);
    let list = ["edges", "nodes", "data"].into_iter().find(|key| {
        let is_list =
            fields.get(*key).is_some_and(|list| list.is_array() || (*key == "data" && list.is_object()));
        is_list && fields.keys().all(|other| other == key || BESIDE_LISTS.contains(&other.as_str()))
    });
    let taken = if is_value {
        fields.into_iter().next().map(|(_, value)| value)
    } else if is_map {
        fields.remove("mapValue").and_then(|mut map| map.get_mut("fields").map(Value::take))
    } else if is_array {
        let values = fields.remove("arrayValue").and_then(|mut list| list.get_mut("values").map(Value::take));
        Some(values.unwrap_or(Value::Array(Vec::new())))
    } else if is_node {
        fields.remove("node")
    } else if let Some(list) = list {
        fields.remove(list)
    } else {
        return typed(fields);
    };
    Ok(taken.unwrap_or_default())
}

/// `{"type": "email", "email": "anna@kiln.example"}`: the value under the name of its type.
fn typed(mut fields: Map<String, Value>) -> Result<Value, Map<String, Value>> {
    let own = fields.get("type").and_then(Value::as_str).filter(|own| *own != "type").map(str::to_owned);
    let is_descriptor = fields.len() <= 4
        && fields.keys().all(|key| key == "id" || key == "type" || Some(key) == own.as_ref());
    match own.filter(|_| is_descriptor).and_then(|own| fields.remove(&own)) {
        Some(value) => Ok(value),
        None => Err(fields),
    }
}

/// A record with what its `attributes` and `relationships` say among its own fields.
fn with_attributes(mut fields: Map<String, Value>) -> Map<String, Value> {
    let is_answer = fields.get("attributes").is_some_and(Value::is_object)
        && fields.contains_key("id")
        && fields.values().filter(|value| value.is_object()).count() <= 4;
    if !is_answer {
        return fields;
    }
    if let Some(Value::Object(own)) = fields.remove("attributes") {
        for (key, value) in own {
            fields.entry(key).or_insert(value);
        }
    }
    if let Some(Value::Object(relations)) = fields.remove("relationships") {
        for (name, related) in relations {
            let id =
                related.get("id").filter(|_| related.as_object().is_some_and(|one| one.len() <= 2)).cloned();
            let ids =
                || related.as_array()?.iter().map(|one| one.get("id").cloned()).collect::<Option<Vec<_>>>();
            if let Some(id) = id.or_else(|| ids().map(Value::Array)) {
                fields.entry(format!("{name}_id")).or_insert(id);
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn wrappers_are_opened() {
        for (wrapped, plain) in [
            (
                json!({"_id": {"$oid": "64f"}, "at": {"$date": {"$numberLong": "1"}}}),
                json!({"_id": "64f", "at": "1"}),
            ),
            (
                json!({"orders": {"edges": [{"cursor": "x", "node": {"id": 1}}], "pageInfo": {}}}),
                json!({"orders": [{"id": 1}]}),
            ),
            (json!({"orders": {"data": [{"id": 1}], "meta": {"total": 1}}}), json!({"orders": [{"id": 1}]})),
            (
                json!({"name": {"stringValue": "Ann"}, "tags": {"arrayValue": {"values": [{"stringValue": "vip"}]}}}),
                json!({"name": "Ann", "tags": ["vip"]}),
            ),
            (
                json!({"E-mail": {"id": "a", "type": "email", "email": "ann@kiln.example"}}),
                json!({"E-mail": "ann@kiln.example"}),
            ),
            (
                json!({"id": "7", "type": "orders", "attributes": {"sum": 5}, "relationships": {"client": {"data": {"id": "3", "type": "clients"}}}}),
                json!({"id": "7", "type": "orders", "sum": 5, "client_id": "3"}),
            ),
            (json!({"type": "phone", "number": "+44"}), json!({"type": "phone", "number": "+44"})),
        ] {
            assert_eq!(plainly(wrapped), plain);
        }
    }
}
