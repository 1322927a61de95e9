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
pub(super) fn plainly(mut value: Value) -> Value {
    open(&mut value, DEEPEST);
    value
}

fn open(value: &mut Value, depth: usize) {
    let Some(below) = depth.checked_sub(1) else { return };
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| open(item, below)),
        Value::Object(fields) => {
            if let Some(inner) = unwrapped(fields) {
                *value = inner;
                return open(value, below);
            }
            fields.values_mut().for_each(|value| open(value, below));
            add_attributes(fields);
        }
        _ => {}
    }
}

/// What a wrapper holds.
fn unwrapped(fields: &mut Map<String, Value>) -> Option<Value> {
    let is_beside = |key: &String| BESIDE_LISTS.contains(&key.as_str());
    let first = fields.keys().find(|key| !is_beside(key))?.as_str();
    let inner = &fields[first];
    let own = if fields.len() == 1 {
        match first {
            // `{"$oid": "…"}`, `{"$date": {"$numberLong": "…"}}`, `{"stringValue": "…"}`.
            _ if first.starts_with('$') || TYPED.contains(&first) => Some(None),
            "mapValue" if inner.get("fields").is_some_and(Value::is_object) => Some(Some("fields")),
            "arrayValue" if inner.is_object() => Some(Some("values")),
            _ => None,
        }
    } else {
        None
    };
    let is_list = match first {
        "edges" | "nodes" => inner.is_array(),
        "data" => inner.is_array() || inner.is_object(),
        _ => false,
    };
    let is_page = || is_list && fields.keys().all(|key| key == first || is_beside(key));
    let is_node = || fields.len() <= 2 && fields.get("node").is_some_and(Value::is_object);
    let key = match own {
        Some(_) => first,
        None if is_page() => first,
        None if is_node() => "node",
        None => return typed(fields),
    };
    let key = key.to_owned();
    let mut held = fields.remove(&key)?;
    match own.flatten() {
        Some(within) => Some(held.get_mut(within).map_or(Value::Array(Vec::new()), Value::take)),
        None => Some(held),
    }
}

/// `{"type": "email", "email": "anna@kiln.example"}`: the value under the name of its type.
fn typed(fields: &mut Map<String, Value>) -> Option<Value> {
    let own = fields.get("type").filter(|_| fields.len() <= 3)?.as_str().filter(|own| *own != "type")?;
    let is_descriptor = fields.keys().all(|key| key == "id" || key == "type" || key == own);
    let own = own.to_owned();
    if is_descriptor { fields.remove(&own) } else { None }
}

/// Adds what the `attributes` and `relationships` of a record say to its own fields.
fn add_attributes(fields: &mut Map<String, Value>) {
    if !fields.get("attributes").is_some_and(Value::is_object) || !fields.contains_key("id") {
        return;
    }
    if let Some(Value::Object(own)) = fields.remove("attributes") {
        for (key, value) in own {
            fields.entry(key).or_insert(value);
        }
    }
    let Some(Value::Object(relations)) = fields.remove("relationships") else { return };
    for (name, related) in relations {
        let id = related.as_object().filter(|one| one.len() <= 2).and_then(|one| one.get("id")).cloned();
        let ids = || related.as_array()?.iter().map(|one| one.get("id").cloned()).collect::<Option<Vec<_>>>();
        if let Some(id) = id.or_else(|| ids().map(Value::Array)) {
            fields.entry(format!("{name}_id")).or_insert(id);
        }
    }
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
