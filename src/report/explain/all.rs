//! All that can be explained.

use super::explanation::Explanation;
use super::format::FormatFacts;
use super::{code, figure};
use crate::figures::figure_paths;
use crate::model::code::Code;
use crate::rules::{RULES, wording};
use crate::text::Catalog;

/// All that can be explained; of the figures only the parts of the report they stand in, unless `every_figure`.
pub fn explain_all(formats: &[FormatFacts], every_figure: bool, catalog: &Catalog) -> Explanation {
    let mut all = Explanation::new("list", "", catalog.text("explain-all", &[]));
    let finding = |rule: &&dyn crate::rules::Rule| {
        let meta = rule.meta();
        format!("{}: {}", meta.id, wording::risk(&meta, catalog))
    };
    all.part("explain-all-findings", RULES.iter().map(finding).collect(), catalog);
    if every_figure {
        all.part("explain-all-figures", figure_paths(), catalog);
    } else {
        all.part("explain-all-parts", figure::parts_of_report(catalog), catalog);
    }
    let format = |format: &FormatFacts| format!("{}: {}", format.id, format.called(catalog));
    all.part("explain-all-formats", formats.iter().map(format).collect(), catalog);
    let code = |code: &Code| format!("{code}: {}", code::meaning(*code, catalog));
    all.part("explain-all-codes", Code::ALL.iter().map(code).collect(), catalog);
    all.part("explain-all-clients", vec![catalog.text("explain-all-client", &[])], catalog);
    all
}
