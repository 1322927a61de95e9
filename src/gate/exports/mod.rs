//! Figures of the exports themselves: a dead or shrunken export must never look better than a live one. An export is
//! what one format, channel and staff account yield, however many files that is; of a CRM its records, activities and deals
//! are one each. The files of an export come and go and change their names; an export stays.

mod export;
mod now;
mod shown;
mod then;

pub use export::{
    Account, Accounts, Chatting, Export, ExportFigure, Exports, Given, Then, Values, accounts, chatting,
    exports,
};

use export::each;

/// All of them, sorted by path. What each means stands in the language files under `gate-figure-<name>`.
pub const FIGURES: &[ExportFigure] = &[
    now::OWN_EXCLUSIONS,
    now::AGE_DAYS,
    shown::CLIENTS_VANISHED,
    now::DAMAGED_SHARE,
    now::DUPLICATES,
    then::ENCODING_CHANGED,
    then::LAYOUT_CHANGED,
    now::LEFT_OUT_SHARE,
    then::MISSING_COLUMNS,
    then::NEW,
    now::PLACEHOLDER_SHARE,
    now::RECORDS_AGE_DAYS,
    then::RECORDS_CHANGE,
    now::REPEATED_SHARE,
    then::ROWS_CHANGE,
    shown::SHORTENED,
    now::UNREAD_VARIANT,
    then::VANISHED,
];

/// The figure of a path, and the export that the path narrows it to.
pub fn by_path(path: &str) -> Option<(&'static ExportFigure, Option<&str>)> {
    FIGURES.iter().find_map(|figure| match path.strip_prefix(figure.path)? {
        "" => Some((figure, None)),
        rest => rest.strip_prefix('.').filter(|scope| !scope.is_empty()).map(|scope| (figure, Some(scope))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_sorted_and_take_no_path_of_the_report() {
        assert!(FIGURES.is_sorted_by_key(|figure| figure.path));
        let paths = crate::figures::figure_paths();
        for figure in FIGURES {
            assert!(!paths.iter().any(|path| path == figure.path), "{}", figure.path);
            // Any name may be that of a setting; none of them is this one.
            let way: Vec<&str> = figure.path.split('.').collect();
            let is_field = crate::figures::layout::root().follow(&way).is_some();
            assert!(!is_field || way[0] == "settings", "{}", figure.path);
        }
    }

    #[test]
    fn a_path_may_name_one_export() {
        let found = |path| by_path(path).map(|(figure, scope)| (figure.path, scope));
        assert_eq!(found("sources.age_days"), Some(("sources.age_days", None)));
        let one = found("sources.age_days.amocrm-csv:records");
        assert_eq!(one, Some(("sources.age_days", Some("amocrm-csv:records"))));
        assert_eq!(found("sources.age_days."), None);
        assert_eq!(found("sources.age"), None);
    }
}
