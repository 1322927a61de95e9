//! Headers of amounts without what else they say: a currency, a unit, a tax.

use super::fold::{Folded, squeezed, words};
use super::words::{Sense, sense};
use crate::import::table::money::{currency, heading};

/// What is left of a header, in all of its forms, without what it says of the money: without a currency first.
pub(super) fn bare_of_money<'h>(
    header: &'h str,
    forms: impl Iterator<Item = &'h Folded> + Clone + 'h,
) -> impl Iterator<Item = String> + 'h {
    let by_word = forms.clone().filter_map(without_currency);
    let by_sign = currency::without_sign(header).map(squeezed);
    let by_unit = forms.clone().filter_map(move |form| without_unit(header, form));
    by_word.chain(by_sign).chain(by_unit).chain(forms.filter_map(without_tax))
}

/// A header without the currency that stands behind its words: `Betrag EUR`, «Сумма в руб.», `amount_usd`. A word of one or
/// two letters between them is no part of the name.
fn without_currency(folded: &Folded) -> Option<String> {
    let words = folded.without_ordinal();
    let from = (1..words.len()).find(|from| currency::is_name(&words[*from..]))?;
    let is_short = from > 1 && words[from - 1].chars().count() <= 2;
    Some(words[..from - usize::from(is_short)].concat())
}

/// A header without the words that say that a tax is in it: `Total incl VAT`, «Сумма с НДС». A word of one or two letters before them is
/// no part of the name.
fn without_tax(folded: &Folded) -> Option<String> {
    let words = folded.without_ordinal();
    // `VAT` may also be the number under which it is paid.
    let is_tax = |word: &String| matches!(sense(word), Some(Sense::Tax | Sense::Other | Sense::Deal));
    let speaks = words.iter().any(|word| sense(word) == Some(Sense::Tax));
    let from = words.iter().position(is_tax).filter(|from| *from > 0 && words[*from..].iter().all(is_tax));
    let from = from.filter(|_| speaks)?;
    let is_short = from > 1 && words[from - 1].chars().count() <= 2;
    Some(words[..from - usize::from(is_short)].concat())
}

/// A header without the unit of its numbers: `Betrag in Tsd. €`. A word of one or two letters before it is no part of the name.
fn without_unit(header: &str, folded: &Folded) -> Option<String> {
    let name = words(header.get(..heading::unit(header)?.0)?);
    let is_short = name.len() > 1 && name.last()?.chars().count() <= 2;
    let name = name.get(..name.len() - usize::from(is_short))?.concat();
    (!name.is_empty() && folded.whole.starts_with(name.as_str())).then_some(name)
}
