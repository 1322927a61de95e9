//! Words of cells: yes and no, directions, stages.

use crate::model::record::{Consent, DealState};

/// Lower case without blanks around: how words are compared.
pub fn folded(cell: &str) -> String {
    cell.trim().to_lowercase()
}

/// Whether a cell says yes.
pub fn is_yes(cell: &str) -> bool {
    let yes = ["true", "yes", "y", "1", "да", "истина", "t", "x", "done", "completed", "sim", "oui", "ja"];
    yes.contains(&folded(cell).as_str())
}

/// Whether a cell says no, or nothing.
pub fn is_no(cell: &str) -> bool {
    let no =
        ["", "false", "no", "n", "0", "нет", "ложь", "f", "-", "none", "null", "nan", "não", "non", "nein"];
    no.contains(&folded(cell).as_str())
}

/// Whether the value of an opt-out column says that the person opted out: a yes, a refusal or the time of one.
pub fn is_opted_out(cell: &str) -> bool {
    let cell = folded(cell);
    let is_time = cell.len() >= 8
        && cell.starts_with(|letter: char| letter.is_ascii_digit())
        && cell.contains(['-', '.', '/']);
    let refusals = ["do not allow", "не разрешать", "opted out", "opt-out", "blacklisted", "unsubscribed"];
    is_yes(&cell) || is_time || refusals.contains(&cell.as_str())
}

/// What the word of a consent column means.
pub fn consent(cell: &str) -> Consent {
    let cell = folded(cell);
    let has = |parts: &[&str]| parts.iter().any(|part| cell.contains(part));
    if has(&["bounce", "cleaned", "hard bounced", "unreachable", "недоступ"]) {
        Consent::Bounced
    } else if has(&[
        "unsubscr",
        "opted out",
        "opt-out",
        "optout",
        "отписа",
        "complain",
        "spam",
        "no_mailings",
    ]) {
        Consent::Unsubscribed
    } else {
        Consent::Usable
    }
}

/// Whether the value of a bounce column says that mail comes back.
pub fn is_bounced(cell: &str) -> bool {
    let fine = ["available", "доступен", "new", "unknown", "ok", "valid", "active"];
    !is_no(cell) && !fine.contains(&folded(cell).as_str())
}

/// Which way a message went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the client.
    In,
    /// From the business.
    Out,
    /// Neither: a line of the system.
    System,
}

/// The way that a word of a direction column names; `None` for words that name none.
pub fn way(cell: &str) -> Option<Way> {
    let cell = folded(cell);
    let starts = |parts: &[&str]| parts.iter().any(|part| cell.starts_with(part));
    let is = |words: &[&str]| words.contains(&cell.as_str());
    if starts(&[
        "inbound",
        "incoming",
        "входящ",
        "received",
        "entrante",
        "recebid",
        "from client",
        "from_client",
    ]) || is(&[
        "in",
        "i",
        "вх",
        "вх.",
        "client",
        "customer",
        "contact",
        "клиент",
        "user",
        "lead",
        "от клиента",
    ]) {
        Some(Way::In)
    } else if starts(&[
        "outbound",
        "outgoing",
        "исходящ",
        "sent",
        "send",
        "saliente",
        "enviad",
        "to client",
        "to_client",
    ]) || is(&[
        "out", "o", "исх", "исх.", "operator", "manager", "agent", "bot", "business", "staff", "company",
    ]) || is(&["оператор", "менеджер", "бот", "клиенту", "сотрудник"])
    {
        Some(Way::Out)
    } else if starts(&["system", "service", "event", "системн", "служебн"]) {
        Some(Way::System)
    } else {
        None
    }
}

/// Stages and statuses of a deal that was won, as the CRMs and their interfaces write them.
const WON: &[&str] = &[
    "closed won",
    "closedwon",
    "won",
    "win",
    "142",
    "s",
    "success",
    "успешно реализовано",
    "успешно реализована",
    "сделка успешна",
    "успешна",
    "выиграна",
    "выиграно",
    "успех",
    "venda ganha",
    "ganho",
    "ganha",
    "closed - won",
    "закрыта успешно",
    "успешно завершена",
    "оплачено и закрыто",
    "logrado con éxito",
];

/// The same of a deal that was lost.
const LOST: &[&str] = &[
    "closed lost",
    "closedlost",
    "lost",
    "lose",
    "143",
    "f",
    "закрыто и не реализовано",
    "closed - lost",
    "закрыта и не реализована",
    "сделка провалена",
    "провалена",
    "проиграна",
    "проиграно",
    "отказ",
    "apology",
    "анализ причины провала",
    "venda perdida",
    "perdido",
    "perdida",
    "неуспешна",
    "закрыта неуспешно",
    "junk",
];

/// What a stage or status says of a deal; `None` for a stage on the way.
pub fn deal_state(cell: &str) -> Option<DealState> {
    let cell = folded(cell);
    // Stages of further Bitrix24 pipelines carry a prefix: `C4:WON`.
    let cell = cell.rsplit(':').next().unwrap_or_default().trim();
    if WON.contains(&cell) {
        Some(DealState::Won)
    } else if LOST.contains(&cell) {
        Some(DealState::Lost)
    } else {
        None
    }
}

/// Seconds of a duration cell: `00:03:20`, `200`, `3 min`; `None` when there is no number in it.
pub fn duration(cell: &str) -> Option<u64> {
    let mut total: Option<u64> = None;
    for part in cell.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()) {
        let part: u64 = part.parse().ok()?;
        total = Some(total.unwrap_or(0).saturating_mul(60).saturating_add(part));
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_of_each_crm() {
        for stage in
            ["Closed Won", "closedwon", "Успешно реализовано", "Сделка успешна", "Venda ganha", "C4:WON"]
        {
            assert_eq!(deal_state(stage), Some(DealState::Won), "{stage}");
        }
        for stage in
            ["Closed lost", "Закрыто и не реализовано", "Сделка провалена", "Venda perdida", "143", "LOSE"]
        {
            assert_eq!(deal_state(stage), Some(DealState::Lost), "{stage}");
        }
        assert_eq!(deal_state("Ждём оплату"), None);
    }

    #[test]
    fn directions_in_words_and_codes() {
        for word in ["inbound", "Incoming email", "Входящее", "in"] {
            assert_eq!(way(word), Some(Way::In), "{word}");
        }
        for word in ["outbound-api", "Исходящее", "sent", "out"] {
            assert_eq!(way(word), Some(Way::Out), "{word}");
        }
        assert_eq!((way("system"), way("sideways")), (Some(Way::System), None));
    }

    #[test]
    fn consent_words() {
        assert_eq!(consent("No consent"), Consent::Usable);
        assert_eq!(consent("UNSUBSCRIBED"), Consent::Unsubscribed);
        assert_eq!(consent("Bounced"), Consent::Bounced);
        assert!(is_opted_out("true") && is_opted_out("2025-01-02 10:00:00") && is_opted_out("Do Not Allow"));
        assert!(!is_opted_out("Allow") && !is_opted_out("false") && !is_opted_out("12345678"));
        assert!(is_bounced("Mailbox full") && !is_bounced("false") && !is_bounced(""));
    }

    #[test]
    fn durations() {
        assert_eq!(duration("00:03:20"), Some(200));
        assert_eq!((duration("0"), duration(""), duration("00:00:00")), (Some(0), None, Some(0)));
    }
}
