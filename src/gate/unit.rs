//! What a figure is measured in, by its path.

use crate::model::report::FigureUnit;

/// Fields that are scores, 0–100, or points of them.
const SCORES: [&str; 9] =
    ["score", "low", "high", "p5", "p95", "index_gain", "index_after", "chain_after", "narrows"];

/// Fields that are shares, 0–1.
const SHARES: [&str; 20] = [
    "any",
    "availability",
    "base",
    "calendar",
    "could_two_operators",
    "email",
    "known_owned",
    "owned_proven",
    "payment",
    "phone",
    "portal",
    "proven_owned",
    "quiet_share",
    "rented",
    "rented_only",
    "reply_rate",
    "share",
    "sole",
    "two_operators",
    "two_or_more",
];

/// Fields that are amounts of money, or hold some.
const MONEY: [&str; 5] = ["amount", "cost_per_client", "monthly_cost", "one_each", "value"];

/// The unit of a figure of the report; `kind` is its type.
fn of(path: &str, kind: &str) -> FigureUnit {
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_in = |part: &str| path.split('.').any(|segment| segment == part);
    match kind {
        "integer" if last == "days" || last.ends_with("_days") => FigureUnit::Days,
        "integer" => FigureUnit::Count,
        "number" if last.ends_with("_days") => FigureUnit::Days,
        "number" if is_in("retention") || is_in("by_value_decile") || is_in("reach_lost") => {
            FigureUnit::Share
        }
        "number" if is_in("weights") => FigureUnit::Plain,
        "number" if is_in("value_lost") || is_in("cost") => FigureUnit::Money,
        // All numbers of the plan are points.
        "number" if is_in("plan") || SCORES.contains(&last) => FigureUnit::Score,
        "number" if SHARES.contains(&last) => FigureUnit::Share,
        "number" if MONEY.contains(&last) || path.contains(".value.") && path.contains("outage") => {
            FigureUnit::Money
        }
        _ => FigureUnit::Plain,
    }
}


#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::layout::{root, Below, Node};
    #[test]
    fn zz_same_units() {
        fn walk(path: &str, node: Node<'static>, out: &mut Vec<String>) {
            let join = |n: &str| if path.is_empty() { n.to_owned() } else { format!("{path}.{n}") };
            match node.below() {
                Below::Fields(f) => for (n, node) in f { walk(&join(n), node, out) },
                Below::EachId(n) | Below::EachEntry(n) => walk(&join("*"), n, out),
                Below::Nothing => {
                    let k = node.kind();
                    if matches!(k, "number" | "integer") && of(path, k) != node.unit() {
                        out.push(format!("{path} {k} {:?} -> {:?}", of(path, k), node.unit()));
                    }
                }
            }
        }
        let mut out = Vec::new();
        walk("", root(), &mut out);
        panic!("{}", out.join("\n"));
    }
}
