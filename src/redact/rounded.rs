//! Shares and scores, each rounded to a step of the group that it is of. How, and of which group, is declared where its field
//! stands, so one that a report gains is met here without a further line.

use serde_json::{Map, Value as Json};

use super::coarse::Step;
use crate::figures::layout::{Below, Group, Node, root};
use crate::model::json;
use crate::model::report::{AuditReport, Disclosure, FigureUnit};
use crate::model::vocabulary::Rounding;

/// The report with all of them rounded. `shown` has its counts withheld, `whole` has them all; `step` is that of all clients in
/// scope. A figure of a group that is too small for any step is withheld, and where one must stand it takes that step.
pub(super) fn round(shown: &AuditReport, whole: &AuditReport, step: Step) -> AuditReport {
    let [mut json, whole] = [shown, whole].map(json::tree);
    let rounding = Rounds { whole: &whole, step };
    rounding.down(root(), &mut json, &mut Vec::new(), &Map::new());
    let mut rounded: AuditReport = json::of_tree(json).expect("a report with rounded figures is a report");
    // What stands in no file.
    rounded.errors.clone_from(&shown.errors);
    rounded
}

/// How figures are rounded.
struct Rounds<'a> {
    whole: &'a Json,
    step: Step,
}

impl Rounds<'_> {
    /// Rounds what is below a place; `ids` are those on the way there, `beside` is what stands beside it.
    fn down(&self, node: Node<'static>, json: &mut Json, ids: &mut Vec<String>, beside: &Map<String, Json>) {
        match (node.below(), json) {
            (Below::Fields(fields), Json::Object(values)) => {
                let beside = values.clone();
                for (name, below) in fields {
                    if let Some(value) = values.get_mut(name) {
                        self.down(below, value, ids, &beside);
                    }
                }
            }
            (Below::EachId(each), Json::Object(values)) => {
                for (id, value) in values {
                    ids.push(id.clone());
                    self.down(each, value, ids, beside);
                    ids.pop();
                }
            }
            (Below::EachEntry(each), Json::Array(values)) => {
                for value in values {
                    self.down(each, value, ids, beside);
                }
            }
            (Below::Nothing, value) if node.disclosure() == Disclosure::Rounded => {
                if let Some(figure) = value.as_f64() {
                    let id = ids.last().map(String::as_str);
                    *value = self.rounded(node, figure, id, beside);
                }
            }
            _ => {}
        }
    }

    fn rounded(
        &self,
        node: Node<'static>,
        figure: f64,
        id: Option<&str>,
        beside: &Map<String, Json>,
    ) -> Json {
        let of_group = match node.group() {
            Some(group) => self.step_of(group, id, beside),
            None => Some(self.step),
        };
        let step = if node.is_nullable { of_group } else { Some(of_group.unwrap_or(self.step)) };
        let Some(step) = step else { return Json::Null };
        match (node.rounding(), node.unit()) {
            (Rounding::Down, FigureUnit::Score) => step.score(figure).into(),
            (Rounding::Nearest, FigureUnit::Score) => step.points(figure).into(),
            (Rounding::Down, FigureUnit::Share) => step.share_down(figure).into(),
            (Rounding::Nearest, FigureUnit::Share) => step.share(figure).into(),
            // Worked out again from what is shown; a test knows no other unit.
            _ => figure.into(),
        }
    }

    /// The step of a group; `None` where it is too small, or a count beside the figure by which it could be told is withheld.
    fn step_of(&self, group: Group<'_>, id: Option<&str>, beside: &Map<String, Json>) -> Option<Step> {
        if group.part.is_some_and(|part| beside.get(part).is_none_or(Json::is_null)) {
            return None;
        }
        let size = match group.size.strip_prefix("./") {
            Some(field) => beside.get(field)?,
            None => group
                .size
                .split('/')
                .try_fold(self.whole, |json, name| json.get(if name == "*" { id? } else { name }))?,
        };
        Step::for_group(size.as_u64()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::walk;
    use crate::model::report::sample;
    use crate::redact::hide_small;

    #[test]
    fn every_rounded_figure_says_how_in_a_unit_that_can_be_rounded() {
        fn wrong(path: &str, node: Node<'static>, found: &mut Vec<String>) {
            match node.below() {
                Below::Fields(fields) => {
                    for (name, node) in fields {
                        wrong(&format!("{path}.{name}"), node, found);
                    }
                }
                Below::EachId(node) | Below::EachEntry(node) => wrong(&format!("{path}.*"), node, found),
                Below::Nothing if node.disclosure() == Disclosure::Rounded => {
                    let can_be = matches!(node.unit(), FigureUnit::Score | FigureUnit::Share);
                    if !can_be && node.rounding() != Rounding::Again {
                        found.push(path.to_owned());
                    }
                }
                Below::Nothing => {}
            }
        }
        let mut found = Vec::new();
        wrong("", root(), &mut found);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn every_declared_group_is_there() {
        let mut report = sample::full();
        let whole = report.clone();
        let mut groups = 0;
        walk::for_each(&mut report, &mut |path, node, _| {
            let Some(group) = node.group() else { return };
            let above = path.rsplit_once('/').map_or("", |(above, _)| above);
            let of = match group.size.strip_prefix("./") {
                Some(field) => whole.pointer(&format!("/{above}/{field}")),
                // Whoever an id stands for need not be there; the map must be.
                None => whole.pointer(&format!("/{}", group.size.split("/*").next().unwrap_or_default())),
            };
            assert!(of.is_some(), "{path} is of {}", group.size);
            let part = group.part.map(|part| whole.pointer(&format!("/{above}/{part}")).is_some());
            assert_ne!(part, Some(false), "{path}");
            groups += 1;
        });
        assert!(groups > 10, "{groups} figures of groups");
    }

    #[test]
    fn all_shares_and_scores_stand_on_steps() {
        let report: AuditReport = json::of_tree(sample::full()).expect("a report");
        // 166 clients in scope: 20 steps; those of smaller groups are among them.
        let mut hidden = json::tree(&hide_small(&report).expect("enough"));
        let mut seen = 0;
        walk::for_each(&mut hidden, &mut |path, node, value| {
            let Some(figure) = value.as_f64().filter(|_| node.disclosure() == Disclosure::Rounded) else {
                return;
            };
            let steps = match node.unit() {
                FigureUnit::Score => figure / 100.0 * 20.0,
                FigureUnit::Share => figure * 20.0,
                _ => return,
            };
            assert!((steps - steps.round()).abs() < 1e-9, "{path}: {figure}");
            seen += 1;
        });
        assert!(seen > 40, "{seen} figures");
    }
}
