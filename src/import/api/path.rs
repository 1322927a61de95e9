//! Paths into items, and conditions on what stands there.
//!
//! `user.email` goes down through objects; a list on the way is gone through item by item. `IM[VALUE_TYPE=TELEGRAM].VALUE`
//! takes those items of a list of which that is true, `hs_call_*` any field that begins so. `a | b` is the first of several
//! paths that leads anywhere.

use serde_json::Value;

/// Where a value stands: the first of these that leads to one.
#[derive(Debug, Clone)]
pub struct Path(Vec<One>);

#[derive(Debug, Clone)]
struct One(Vec<Segment>);

#[derive(Debug, Clone)]
struct Segment {
    key: String,
    is_start: bool,
    only: Option<(String, Vec<String>)>,
}

impl Path {
    /// The path of a text.
    pub fn new(text: &str) -> Self {
        Self(text.split(" | ").map(One::new).collect())
    }

    /// What the path is called as a column.
    pub fn name(&self) -> String {
        let keys = |one: &One| one.0.iter().map(|segment| segment.key.clone()).collect::<Vec<_>>().join(".");
        self.0.first().map(keys).unwrap_or_default()
    }

    /// Fields of the item itself of which it is one.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(move |one| match one.0.as_slice() {
            [only] => Some(only.key.as_str()),
            _ => None,
        })
    }

    /// Values that are there.
    pub fn values<'v>(&self, item: &'v Value) -> Vec<&'v Value> {
        let mut found = Vec::new();
        for one in &self.0 {
            one.collect(item, &mut found);
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// Texts, numbers and flags that are there and not empty.
    pub fn texts(&self, item: &Value) -> Vec<String> {
        for one in &self.0 {
            let mut found = Vec::new();
            one.collect(item, &mut found);
            let texts: Vec<String> =
                found.into_iter().map(text).filter(|text| !text.trim().is_empty()).collect();
            if !texts.is_empty() {
                return texts;
            }
        }
        Vec::new()
    }
}

impl One {
    fn new(text: &str) -> Self {
        // A dot in brackets is none between segments.
        let mut segments = vec![String::new()];
        let mut is_inside = false;
        for letter in text.trim().chars() {
            match letter {
                '.' if !is_inside => segments.push(String::new()),
                _ => {
                    is_inside = letter == '[' || (is_inside && letter != ']');
                    if let Some(last) = segments.last_mut() {
                        last.push(letter);
                    }
                }
            }
        }
        Self(segments.iter().filter(|text| !text.is_empty()).map(|text| Segment::new(text)).collect())
    }

    fn collect<'v>(&self, item: &'v Value, found: &mut Vec<&'v Value>) {
        descend(&self.0, item, found);
    }
}

impl Segment {
    fn new(text: &str) -> Self {
        let (key, only) = match text.strip_suffix(']').and_then(|text| text.split_once('[')) {
            Some((key, wanted)) => (key, wanted.split_once('=')),
            None => (text, None),
        };
        let only = only.map(|(key, values)| (key.to_owned(), list(values)));
        let (key, is_start) = key.strip_suffix('*').map_or((key, false), |key| (key, true));
        Self { key: key.to_owned(), is_start, only }
    }

    fn lets(&self, value: &Value) -> bool {
        self.only.as_ref().is_none_or(|(key, values)| {
            let own = text(&value[key]);
            values.iter().any(|wanted| wanted.eq_ignore_ascii_case(&own))
        })
    }
}

/// Words parted by commas.
fn list(text: &str) -> Vec<String> {
    text.split(',').map(|word| word.trim().to_owned()).collect()
}

fn descend<'v>(segments: &[Segment], value: &'v Value, found: &mut Vec<&'v Value>) {
    if let Value::Array(items) = value {
        return items.iter().for_each(|item| descend(segments, item, found));
    }
    let Some((first, rest)) = segments.split_first() else {
        if !value.is_null() {
            found.push(value);
        }
        return;
    };
    let Value::Object(fields) = value else { return };
    let mut go_on = |value: &'v Value| match value {
        Value::Array(items) if first.only.is_some() => {
            items.iter().filter(|item| first.lets(item)).for_each(|item| descend(rest, item, found));
        }
        value if first.lets(value) => descend(rest, value, found),
        _ => {}
    };
    if first.is_start {
        fields.iter().filter(|(key, _)| key.starts_with(&first.key)).for_each(|(_, value)| go_on(value));
    } else if let Some(value) = fields.get(&first.key) {
        go_on(value);
    }
}

/// A condition: `a` is there, `!a` is not, `a=x,y` has one of these values; `|` parts what is enough.
#[derive(Debug, Clone)]
pub struct Condition(Vec<Atom>);

#[derive(Debug, Clone)]
struct Atom {
    is_absent: bool,
    path: One,
    values: Vec<String>,
}

impl Condition {
    /// The condition of a text.
    pub fn new(text: &str) -> Self {
        let atom = |text: &str| {
            let text = text.trim();
            let (is_absent, text) = text.strip_prefix('!').map_or((false, text), |rest| (true, rest));
            // The sign of a value stands behind the brackets of the path.
            let behind = text.rfind(']').map_or(0, |at| at + 1);
            let at = text[behind..].find('=').map(|at| behind + at);
            let (path, values) = at.map_or((text, Vec::new()), |at| (&text[..at], list(&text[at + 1..])));
            Atom { is_absent, path: One::new(path), values }
        };
        Self(text.split(" | ").map(atom).collect())
    }

    /// Whether an item fulfils it.
    pub fn holds(&self, item: &Value) -> bool {
        self.0.iter().any(|atom| {
            let mut found = Vec::new();
            atom.path.collect(item, &mut found);
            let is_wanted = |value: &&Value| {
                let own = text(value);
                atom.values.iter().any(|wanted| wanted.eq_ignore_ascii_case(&own))
            };
            let is_there =
                if atom.values.is_empty() { !found.is_empty() } else { found.iter().any(is_wanted) };
            is_there != atom.is_absent
        })
    }
}

/// A number, word or flag as text; empty for anything else.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_through_objects_and_lists() {
        let item = serde_json::json!({"user": {"email": "a@b.ru", "ids": [1, 2]}, "IM": [
            {"VALUE_TYPE": "TELEGRAM", "VALUE": "x"}, {"VALUE_TYPE": "VK", "VALUE": "y"}], "empty": []});
        let texts = |path: &str| Path::new(path).texts(&item);
        assert_eq!(texts("user.email"), ["a@b.ru"]);
        assert_eq!(texts("user.ids"), ["1", "2"]);
        assert_eq!(texts("IM.VALUE"), ["x", "y"]);
        assert_eq!(texts("IM[VALUE_TYPE=VK,OK].VALUE"), ["y"]);
        assert_eq!(texts("user.phone | user.email"), ["a@b.ru"]);
        assert_eq!(texts("user.em*"), ["a@b.ru"]);
        assert!(texts("empty.id").is_empty() && texts("user").iter().all(String::is_empty));
    }

    #[test]
    fn conditions_ask_for_fields_and_values() {
        let item = serde_json::json!({"type": "call_in", "owner": {"id": 7}, "none": null});
        let holds = |text: &str| Condition::new(text).holds(&item);
        assert!(holds("type") && holds("!none") && holds("type=note,call_in") && holds("owner.id=7"));
        assert!(
            holds("none | type=call_in") && !holds("!type") && !holds("type=note") && holds("!type=note")
        );
    }
}
