//! Names that sources of the same content have today.

use serde_json::{Value, json};

use crate::model::sorted_map::SortedMap;

/// A part of the stated report with the names that sources of the same content have now.
pub(super) fn renamed(part: &Value, stated: &Value, now: &Value) -> Value {
    let paths = |sources: &Value| -> SortedMap<String, String> {
        let text = |source: &Value, field: &str| source[field].as_str().unwrap_or_default().to_owned();
        let all = sources.as_array().into_iter().flatten();
        all.map(|source| (text(source, "hash"), text(source, "path"))).collect()
    };
    let now = paths(now);
    let names: SortedMap<String, &String> =
        paths(stated).into_iter().filter_map(|(hash, path)| Some((path, now.get(&hash)?))).collect();
    follow(part, &names)
}

/// A value in which every text that is a path, or a place in one, has its other name.
fn follow(value: &Value, names: &SortedMap<String, &String>) -> Value {
    match value {
        Value::String(text) => {
            let (path, place) =
                text.rsplit_once(':').map_or((text.as_str(), ""), |(path, _)| (path, &text[path.len()..]));
            let other = names.get(text).map(|name| (*name).clone());
            json!(
                other
                    .or_else(|| names.get(path).map(|name| format!("{name}{place}")))
                    .unwrap_or_else(|| text.clone())
            )
        }
        Value::Array(list) => list.iter().map(|one| follow(one, names)).collect(),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(name, one)| (name.clone(), follow(one, names))).collect())
        }
        other => other.clone(),
    }
}
