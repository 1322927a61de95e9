//! The paths of all figures, and the places of a report that a path leads to.

use serde_json::Value as Json;

use super::layout::root;

/// All paths of the report, with a star for each id; sorted.
pub fn figure_paths() -> Vec<String> {
    let mut paths = Vec::new();
    root().paths("", &mut paths);
    paths.sort_unstable();
    paths
}

/// A place of a report that a path leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Place<'a> {
    /// Its path, without stars.
    pub path: String,
    /// What the stars of the path stand for here: ids, and of the entries of a list what names them.
    pub stars: Vec<String>,
    /// What stands there; `null` also where there is nothing above it.
    pub value: &'a Json,
    /// The object that it is a field of.
    pub parent: Option<&'a Json>,
}

/// The places of a report, as JSON, that a path leads to; none where an id of the path is not in the report.
pub fn places<'a>(report: &'a Json, path: &str) -> Vec<Place<'a>> {
    let segments: Vec<&str> = path.split('.').collect();
    let mut walk = Walk::default();
    walk.down(report, None, &segments);
    walk.found
}

/// Fields that name an entry of a list, the first that it has.
const NAMES: [&str; 4] = ["path", "id", "action", "name"];

#[derive(Default)]
struct Walk<'a> {
    before: Vec<String>,
    stars: Vec<String>,
    found: Vec<Place<'a>>,
}

impl<'a> Walk<'a> {
    fn down(&mut self, json: &'a Json, parent: Option<&'a Json>, path: &[&str]) {
        let Some(first) = path.first() else {
            let (path, stars) = (self.before.join("."), self.stars.clone());
            self.found.push(Place { path, stars, value: json, parent });
            return;
        };
        match json {
            Json::Object(fields) if *first == "*" => {
                for (name, value) in fields {
                    self.star(name.clone(), name.clone(), value, json, path);
                }
            }
            Json::Array(entries) if *first == "*" => {
                for (place, entry) in entries.iter().enumerate() {
                    let name = NAMES.iter().find_map(|name| entry[*name].as_str());
                    let name = name.map_or_else(|| place.to_string(), str::to_owned);
                    self.star(place.to_string(), name, entry, json, path);
                }
            }
            Json::Object(fields) => {
                let named = |used: &usize| fields.get(&path[..*used].join("."));
                if let Some(used) = (1..=path.len()).find(|used| named(used).is_some())
                    && let Some(value) = named(&used)
                {
                    self.step(path[..used].join("."), value, json, &path[used..]);
                }
            }
            Json::Array(entries) => {
                if let Some(entry) = first.parse().ok().and_then(|place: usize| entries.get(place)) {
                    self.step((*first).to_owned(), entry, json, &path[1..]);
                }
            }
            // Below a null everything is null.
            Json::Null => {
                let whole = self.before.iter().map(String::as_str).chain(path.iter().copied());
                let path = whole.collect::<Vec<_>>().join(".");
                self.found.push(Place { path, stars: self.stars.clone(), value: json, parent: None });
            }
            _ => {}
        }
    }

    fn step(&mut self, name: String, value: &'a Json, parent: &'a Json, rest: &[&str]) {
        self.before.push(name);
        self.down(value, Some(parent), rest);
        self.before.pop();
    }

    fn star(&mut self, name: String, called: String, value: &'a Json, parent: &'a Json, path: &[&str]) {
        self.stars.push(called);
        self.step(name, value, parent, &path[1..]);
        self.stars.pop();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_path_leads_to_its_places() {
        let report = json!({
            "index": null,
            "scenarios": {"operator:meta": {"retention": {"0.1": 0.9, "1": 0.5}}},
            "sources": [{"path": "a.csv", "items": 3}, {"path": "b.csv", "items": 4}]
        });
        let seen = |path: &str| -> Vec<(String, Vec<String>, Json)> {
            let found = places(&report, path);
            found.into_iter().map(|place| (place.path, place.stars, place.value.clone())).collect()
        };
        assert_eq!(seen("scenarios.operator:meta.retention.0.1")[0].2, json!(0.9));
        assert_eq!(seen("scenarios.operator:vk.retention.0.1"), []);
        assert_eq!(seen("index.score"), [("index.score".to_owned(), vec![], Json::Null)]);
        let items = seen("sources.*.items");
        assert_eq!(items[1], ("sources.1.items".to_owned(), vec!["b.csv".to_owned()], json!(4)));
        assert_eq!(seen("scenarios.*.retention.1")[0].1, ["operator:meta"]);
    }
}
