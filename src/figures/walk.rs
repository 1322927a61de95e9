//! All figures of a report, one after the other, each with what is declared of it.

use serde_json::Value as Json;

use super::layout::{Below, Node, root};

/// What is done with a figure: its path, with the names of fields, the ids and the places in lists between slashes; what is
/// declared of it; what stands there.
pub type Visit<'a> = dyn FnMut(&str, Node<'static>, &mut Json) + 'a;

/// Visits every value of a report that a field of the layout speaks of, in the order of the layout.
pub fn for_each(report: &mut Json, visit: &mut Visit<'_>) {
    down(root(), report, &mut String::new(), visit);
}

fn down(node: Node<'static>, json: &mut Json, path: &mut String, visit: &mut Visit<'_>) {
    match (node.below(), json) {
        (Below::Fields(fields), Json::Object(values)) => {
            for (name, below) in fields {
                if let Some(value) = values.get_mut(name) {
                    step(name, below, value, path, visit);
                }
            }
        }
        (Below::EachId(each), Json::Object(values)) => {
            for (id, value) in values {
                step(id, each, value, path, visit);
            }
        }
        (Below::EachEntry(each), Json::Array(values)) => {
            for (place, value) in values.iter_mut().enumerate() {
                step(&place.to_string(), each, value, path, visit);
            }
        }
        (Below::Nothing, value) => visit(path, node, value),
        // What may be there and is not.
        _ => {}
    }
}

fn step(name: &str, node: Node<'static>, json: &mut Json, path: &mut String, visit: &mut Visit<'_>) {
    let above = path.len();
    if above > 0 {
        path.push('/');
    }
    path.push_str(name);
    down(node, json, path, visit);
    path.truncate(above);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;
    use crate::model::report::{Disclosure, FigureUnit, sample};

    /// Parts that hold figures of other reports, of single clients, or of a policy: each says itself what it is measured in.
    const APART: [&str; 3] = ["gate", "history", "roster"];

    #[test]
    fn every_number_with_a_fraction_says_its_unit_and_whether_it_gives_few_people_away() {
        fn undeclared(path: &str, node: Node<'static>, found: &mut Vec<String>) {
            match node.below() {
                Below::Fields(fields) => {
                    let fields =
                        fields.into_iter().filter(|(name, _)| !path.is_empty() || !APART.contains(name));
                    fields.for_each(|(name, node)| undeclared(&format!("{path}.{name}"), node, found));
                }
                Below::EachId(node) | Below::EachEntry(node) => undeclared(&format!("{path}.*"), node, found),
                Below::Nothing if node.kind() == "number" && !node.is_declared() => {
                    found.push(path.to_owned());
                }
                Below::Nothing => {}
            }
        }
        let mut found = Vec::new();
        undeclared("", root(), &mut found);
        assert_eq!(found, Vec::<String>::new(), "give these fields `unit` and `small-groups`");
    }

    #[test]
    fn a_report_is_walked_with_what_is_declared() {
        let mut report = json::tree(&sample::full());
        let mut seen = std::collections::BTreeMap::new();
        for_each(&mut report, &mut |path, node, _| {
            seen.insert(path.to_owned(), (node.unit(), node.disclosure()));
        });
        for (path, unit, disclosure) in [
            ("clients/total", FigureUnit::Count, Disclosure::Withheld),
            ("clients/records", FigureUnit::Count, Disclosure::Exact),
            ("index/score", FigureUnit::Score, Disclosure::Rounded),
            ("tests/owned/score", FigureUnit::Score, Disclosure::Rounded),
            ("tests/outage/scenarios/operator:meta/retention/0.1", FigureUnit::Share, Disclosure::Rounded),
            ("tests/outage/scenarios/operator:meta/clients/safe", FigureUnit::Count, Disclosure::Withheld),
            (
                "tests/outage/scenarios/operator:meta/value/stranded",
                FigureUnit::Money,
                Disclosure::WithCounts,
            ),
            ("window/days", FigureUnit::Days, Disclosure::Exact),
        ] {
            assert_eq!(seen.get(path), Some(&(unit, disclosure)), "{path}");
        }
    }
}
