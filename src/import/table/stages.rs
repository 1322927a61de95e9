//! Stages and statuses of deals: compared without emoji, numbering, pipeline and case, by whole phrases.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::headers::fold::{Folded, spaced, words};
use crate::model::record::DealState;

/// What a phrase says of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    State(DealState),
    /// It turns round what follows: «не оплачен». In Russian and Ukrainian that is how losses are written.
    Not {
        means_lost: bool,
    },
}

#[derive(Default)]
struct Table {
    /// Values of interfaces, which count as a whole cell only.
    codes: HashMap<String, DealState, FixedState>,
    phrases: HashMap<String, Meaning, FixedState>,
    /// The first words of the phrases.
    first: HashSet<String, FixedState>,
    /// Most words of a phrase.
    longest: usize,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../reference/data/stage-words.csv");
    let mut table = Table { longest: 1, ..Table::default() };
    table.phrases.reserve(2_048);
    // No cell of this table is in quotes.
    for line in text.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(stage), Some(state), Some(language)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let meaning = match state {
            "won" => Meaning::State(DealState::Won),
            "lost" => Meaning::State(DealState::Lost),
            "not" => Meaning::Not { means_lost: matches!(language, "ru" | "uk") },
            _ => Meaning::State(DealState::Open),
        };
        match meaning {
            Meaning::State(state) if language == "code" => {
                _ = table.codes.entry(stage.to_lowercase()).or_insert(state);
            }
            meaning => {
                let phrase = in_agreement(&spaced(stage));
                let mut words = phrase.split(' ');
                if let Some(first) = words.next().filter(|first| !table.first.contains(*first)) {
                    table.first.insert(first.to_owned());
                }
                table.longest = table.longest.max(1 + words.count());
                table.phrases.entry(phrase).or_insert(meaning);
            }
        }
    }
    table
});

/// Further names of stages, as `won_stages` and `lost_stages` of the settings give them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    stages: HashMap<String, DealState>,
}

impl Named {
    /// The stages of the settings; one that stands in both lists is lost.
    pub fn new(won: &[String], lost: &[String]) -> Self {
        let normal = |stage: &String, state| (normal(stage).join(" "), state);
        let won = won.iter().map(|stage| normal(stage, DealState::Won));
        let lost = lost.iter().map(|stage| normal(stage, DealState::Lost));
        Self { stages: won.chain(lost).collect() }
    }
}

/// The words of a stage without numbering.
fn normal(stage: &str) -> Vec<String> {
    agreed(unnumbered(words(stage)))
}

/// Words that agree with whatever is spoken of, in one form: «оплачен», «оплачена», «оплаченный»; `pagado`, `pagadas`.
fn agreed(mut words: Vec<String>) -> Vec<String> {
    for word in &mut words {
        word.truncate(stem(word).len());
    }
    words
}

/// The same of words with blanks between them.
fn in_agreement(phrase: &str) -> String {
    phrase.split(' ').map(stem).collect::<Vec<_>>().join(" ")
}

/// A participle or an adjective made of one without its ending.
fn stem(word: &str) -> &str {
    /// Letters that are left at least.
    const FEWEST: usize = 4;
    let cut = |endings: &[&str], before: &[&str]| {
        let rest = endings.iter().find_map(|ending| {
            word.strip_suffix(ending).filter(|rest| before.iter().any(|end| rest.ends_with(end)))
        })?;
        (rest.chars().count() >= FEWEST).then_some(rest)
    };
    let slavic = || {
        cut(&["ный", "ная", "ное", "ные"], &["ен", "ан"])
            .or_else(|| cut(&["а", "о", "ы"], &["ен", "ан", "ят", "ыт", "ут"]))
            .or_else(|| cut(&["ый", "ая", "ое", "ые"], &["шн", "чн", "льн"]))
    };
    let roman = || cut(&["o", "a", "os", "as"], &["ad", "id"]);
    slavic().or_else(roman).unwrap_or(word)
}

fn unnumbered(mut words: Vec<String>) -> Vec<String> {
    let numbers = words.iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count();
    if numbers < words.len() {
        words.drain(..numbers);
    }
    words
}

/// What a stage or status says of a deal; `None` where nothing is known of it.
pub fn deal_state(cell: &str, named: &Named) -> Option<DealState> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    // Stages of further pipelines carry a prefix: `C4:WON`.
    let code = cell.to_lowercase();
    let code = code.rsplit(':').next().unwrap_or_default().trim();
    let of_code = TABLE.codes.get(code).copied();
    let whole = normal(cell);
    // Most cells that are asked about are no stages: where no word begins a phrase, there is none in brackets or before them either.
    if named.stages.is_empty() && !whole.iter().any(|word| TABLE.first.contains(word)) {
        return of_code;
    }
    let bare = agreed(unnumbered(Folded::new(cell).words));
    for words in [&whole, &bare] {
        if let Some(state) = named.stages.get(&words.join(" ")) {
            return Some(*state);
        }
    }
    if of_code.is_some() {
        return of_code;
    }
    let exact = |words: &[String]| match TABLE.phrases.get(&words.join(" ")) {
        Some(Meaning::State(state)) => Some(*state),
        _ => None,
    };
    if let Some(state) = exact(&whole) {
        return Some(state);
    }
    let found = exact(&bare).or_else(|| of_phrases(if bare.is_empty() { &whole } else { &bare }));
    // What stands in brackets or behind a comma may take it back: «Оплачен, возврат».
    let of_all = if found == Some(DealState::Won) { of_phrases(&whole) } else { None };
    of_all.or(found)
}

/// What the phrases of a stage say together: those of several words count before single ones, and two meanings are none.
fn of_phrases(words: &[String]) -> Option<DealState> {
    let mut found: Vec<(usize, DealState)> = Vec::new();
    let mut taken = vec![false; words.len()];
    // In most cells no word begins a phrase: what cannot be one is not put together.
    let opens: Vec<bool> = words.iter().map(|word| TABLE.first.contains(word)).collect();
    for length in (1..=TABLE.longest.min(words.len())).rev() {
        for start in (0..=words.len() - length).filter(|start| opens[*start]) {
            if taken[start..start + length].contains(&true) {
                continue;
            }
            if let Some(Meaning::State(state)) = TABLE.phrases.get(&words[start..start + length].join(" ")) {
                taken[start..start + length].fill(true);
                let before = words.get(start.saturating_sub(FARTHEST)..start).unwrap_or_default();
                found.push((length.min(2), turned(*state, before)));
            }
        }
    }
    // What was won and is lost in another word is neither: `Closed won - cancelled`.
    let is_any = |wanted: DealState| found.iter().any(|(_, state)| *state == wanted);
    if is_any(DealState::Won) && is_any(DealState::Lost) {
        return Some(DealState::Open);
    }
    let heaviest = found.iter().map(|(length, _)| *length).max()?;
    let mut states = found.iter().filter(|(length, _)| *length == heaviest).map(|(_, state)| *state);
    let first = states.next()?;
    Some(if states.all(|state| state == first) { first } else { DealState::Open })
}

/// How far before a word stands what turns it round: `not yet paid`, «не полностью оплачен», `não foi pago`.
const FARTHEST: usize = 2;

/// A state behind words one of which may turn it round.
fn turned(state: DealState, before: &[String]) -> DealState {
    let meanings = before.iter().rev().filter_map(|word| TABLE.phrases.get(word.as_str()));
    match meanings.into_iter().find(|meaning| matches!(meaning, Meaning::Not { .. })) {
        Some(Meaning::Not { means_lost: true }) if state == DealState::Won => DealState::Lost,
        Some(Meaning::Not { .. }) => DealState::Open,
        _ => state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(cell: &str) -> Option<DealState> {
        deal_state(cell, &Named::default())
    }

    #[test]
    fn stages_of_each_crm_and_their_decorations() {
        for stage in [
            "Closed Won",
            "closedwon",
            "Успешно реализовано",
            "✅ Успешно  реализовано",
            "5. Closed Won (Sales Pipeline)",
            "Closed (Won)",
            "Сделка успешна",
            "Venda ganha",
            "C4:WON",
            "Won - Paid",
            "Пришёл, оплачено",
            "Оплачен",
            "Ganado",
            "Оплачена",
            "Заказ оплаченный",
            "Договор проведён",
            "Успешно",
            "Venda paga e ganha",
            "Pagada",
            "Завершена успешно",
        ] {
            assert_eq!(state(stage), Some(DealState::Won), "{stage}");
        }
        for stage in [
            "Closed lost",
            "Закрыто и не реализовано",
            "Сделка провалена",
            "Venda perdida",
            "143",
            "LOSE",
            "Отказ клиента",
            "Не оплачен",
            "Отменён",
            "Closed Lost (Sales Pipeline)",
        ] {
            assert_eq!(state(stage), Some(DealState::Lost), "{stage}");
        }
        for stage in [
            "not yet paid",
            "não foi pago",
            "noch nicht bezahlt",
            "niet betaald",
            "inte betald",
            "غير مدفوع",
            "לא הושלם",
            "chưa hoàn thành",
            "belum selesai",
            "pas payé",
            "Оплачен, возврат",
            "Оплачено частично",
            "Аванс оплачен",
            "Доставлен, возвращён",
            "Closed won - cancelled",
            "Won by competitor",
            "Paid, then refunded",
            "Deposit paid",
            "Teilweise bezahlt",
            "Anzahlung bezahlt",
            "Pago parcial",
            "Завершено неуспешно",
        ] {
            assert_ne!(state(stage), Some(DealState::Won), "{stage}");
        }
        for stage in ["Ждём оплату", "Ожидает оплаты", "Частично оплачен", "В работе", "Baking"]
        {
            assert!(!matches!(state(stage), Some(DealState::Won | DealState::Lost)), "{stage}");
        }
    }

    #[test]
    fn codes_count_as_whole_cells_only() {
        assert_eq!(state("S"), Some(DealState::Won));
        assert_eq!(state("Room S"), None);
        assert_eq!(state("Flat 142"), None);
    }

    #[test]
    fn the_settings_beat_the_table() {
        let named =
            Named::new(&["Delivered to door".to_owned(), "Отказ".to_owned()], &["Сделка успешна".to_owned()]);
        assert_eq!(deal_state("2) delivered to  DOOR", &named), Some(DealState::Won));
        assert_eq!(deal_state("отказ", &named), Some(DealState::Won));
        assert_eq!(deal_state("Сделка успешна", &named), Some(DealState::Lost));
    }
}
