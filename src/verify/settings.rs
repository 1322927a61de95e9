//! The settings of a recomputed report beside those that the saved one states.

use serde_json::Value;

use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::verification::{Mismatch, SettingCheck};

/// How the settings of a recomputed report were come by: `stated` by the saved report, `at_hand` without it, `used` in the
/// end. `hidden` names those of which a report states only the number of entries.
pub(crate) fn settings(
    stated: &SortedMap<String, Value>,
    at_hand: &SortedMap<String, Value>,
    used: &SortedMap<String, Value>,
    hidden: &[&str],
) -> SettingCheck {
    let names: SortedSet<&String> = stated.keys().chain(used.keys()).collect();
    let mut check = SettingCheck::default();
    for name in names {
        // The day is that of the report, however it was found.
        if name == "as_of" {
            continue;
        }
        let is_hidden = hidden.contains(&name.as_str());
        let unlike = Mismatch::of(name, stated.get(name), used.get(name));
        if let Some(unlike) = unlike {
            check.unlike.push(unlike);
        } else if is_hidden {
            let has_entries = stated.get(name).and_then(Value::as_u64).is_some_and(|count| count > 0);
            check.at_hand.extend(has_entries.then(|| name.clone()));
        } else {
            check.overruled.extend(Mismatch::of(name, stated.get(name), at_hand.get(name)));
        }
    }
    check
}
