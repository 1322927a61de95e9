//! Formulas of a sheet: links that they make, and cells of which the workbook does not say what they came to.
//!
//! Whoever writes a workbook without reckoning it through stores formulas and no values. Such a cell is filled, and gives none.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};

use calamine::{Xlsx, XlsxCellReader};

use super::cell::UNKNOWN;
use super::links::{Place, contact};
use crate::model::guard::guarded;

/// Most formulas of a sheet that are looked at.
const MOST: usize = 1 << 20;

/// What the formulas of a sheet say.
#[derive(Debug, Default)]
pub(super) struct Formulas {
    /// The links that they make by which somebody is reached, by the places of their cells.
    pub(super) links: Vec<(Place, String)>,
    /// What stands in a cell without a value, by its row and column, from 0.
    texts: HashMap<(u32, u32), Cow<'static, str>>,
}

impl Formulas {
    /// Those of a sheet; none where it cannot be read.
    pub(super) fn of(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Self {
        let mut found = Self::default();
        let Some(Ok(mut cells)) = guarded(|| book.worksheet_cells_reader(sheet)) else { return found };
        while let Some((place, formula)) = next(&mut cells) {
            if found.texts.len() == MOST {
                break;
            }
            if formula.is_empty() {
                continue;
            }
            let link = Link::of(&formula);
            let target = link.as_ref().and_then(|link| contact(&link.target));
            found.links.extend(target.map(|target| ((u64::from(place.0) + 1, place.1 as usize), target)));
            let text = link.and_then(|link| link.text).map_or(Cow::Borrowed(UNKNOWN), Cow::Owned);
            found.texts.insert(place, text);
        }
        found
    }

    /// What stands in a cell that has no value; `None` where it has no formula either.
    pub(super) fn text(&self, row: u32, column: u32) -> Option<&str> {
        self.texts.get(&(row, column)).map(AsRef::as_ref)
    }
}

/// The next cell of a sheet with its formula, which may be empty.
fn next<R: Read + Seek>(cells: &mut XlsxCellReader<'_, R>) -> Option<((u32, u32), String)> {
    let cell = guarded(|| cells.next_formula())?.ok()??;
    Some((cell.get_position(), cell.get_value().clone()))
}

/// A link that a formula makes of a text: `HYPERLINK("tel:…","call")`.
#[derive(Debug, PartialEq)]
struct Link {
    target: String,
    /// What is to be seen of it, where the formula says it outright.
    text: Option<String>,
}

impl Link {
    fn of(formula: &str) -> Option<Self> {
        /// What such a formula begins with.
        const NAME: &str = "HYPERLINK(";
        let formula = formula.trim_start_matches(['=', ' ']);
        let rest = formula.get(..NAME.len()).filter(|name| name.eq_ignore_ascii_case(NAME))?;
        let (target, rest) = literal(&formula[rest.len()..])?;
        let text = rest.strip_prefix([',', ';']).and_then(literal).filter(|(_, rest)| rest.starts_with(')'));
        // What is put together of several parts is known to nobody but the spreadsheet.
        rest.starts_with([',', ';', ')']).then(|| Self { target, text: text.map(|(text, _)| text) })
    }
}

/// A text in quotes at the start, in which two quotes are one, and what follows it.
fn literal(formula: &str) -> Option<(String, &str)> {
    let mut rest = formula.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    loop {
        let (part, behind) = rest.split_once('"')?;
        text.push_str(part);
        match behind.strip_prefix('"') {
            Some(more) => {
                text.push('"');
                rest = more;
            }
            None => return Some((text, behind.trim_start())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_what_its_formula_says_outright() {
        let link = |formula: &str| Link::of(formula).map(|link| (link.target, link.text.unwrap_or_default()));
        let told = |target: &str, text: &str| Some((target.to_owned(), text.to_owned()));
        assert_eq!(link("HYPERLINK(\"tel:+7903\",\"an \"\"A\"\"\")"), told("tel:+7903", "an \"A\""));
        assert_eq!(link("=hyperlink( \"mailto:a@b.ru\" ; A2)"), told("mailto:a@b.ru", ""));
        assert_eq!(link("HYPERLINK(\"tel:+7903\")"), told("tel:+7903", ""));
        for other in ["HYPERLINK(\"https://wa.me/\"&B2,\"x\")", "HYPERLINK(A2)", "A2*B2", "HYPERLINK(\"x"] {
            assert_eq!(link(other), None, "{other}");
        }
    }
}
