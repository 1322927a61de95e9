//! Single words of headers: what a word speaks of, whatever stands around it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::order::InOrder as _;
use crate::model::sorted_map::SortedMap;

/// What one word of a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An id on a channel.
    Channel(&'static str),
    /// Something that may look like a contact and is none: a fax, a tax number, an order.
    Other,
    /// The same, of which each row may be one: an order, an invoice.
    Deal,
    /// A field of the business's own people or partners.
    Ours,
    /// Whoever of the business serves the client: `Owner`, «Менеджер».
    Serves,
    /// Somebody or something of the business's own, or that it buys from, of which there are lists, too: staff, suppliers, branches.
    Roll,
    /// People of a trade, who are staff of one business and clients of another: doctors, teachers, guides.
    Trade,
    /// What something costs.
    Price,
    /// What something came to: `Amount`, «Сумма». Of visits it may be a count.
    Sum,
    /// A list of what things cost: «Прайс», `Cennik`.
    PriceList,
    /// Whom to ask for: `Contact person`.
    Asked,
    /// A relative, through whom a client is reached: «Мама», `Parent`.
    Kin,
    /// What only lists of staff say of people: a salary.
    Staff,
    /// A field of a company.
    Company,
    /// A field of the client, which every other field is as well.
    Client,
    /// The same, or whom to ask for: `Contact`.
    Contact,
    /// What tells one from another: a code, a reference.
    Id,
    /// How many of something there were.
    Count,
    /// How long something was.
    Length,
    /// It parts two names of one column.
    Or,
    /// An entry of a log: a call, a message.
    Entry,
    /// A name of anything: `Name`, `Nombre`.
    Name,
    /// A name of anything but a person, as a rule: «Название», `Title`.
    Title,
    /// Money that is still owed.
    Due,
    /// What ties a row to others: `Associated`.
    Linked,
    /// A day or a time.
    Day,
    /// A tax on sales, or an amount with it.
    Tax,
    /// Leave to send mail.
    OptIn,
    /// A refusal of mail.
    OptOut,
    /// Mail that comes back.
    Bounce,
    /// What is said against something: «Не», `Stop`, `Blocklisted`. Beside a word for mail it is a refusal of it.
    Refusal,
    /// What is sent to many, or sending it.
    Mailing,
    /// The same, of whose address none is a client's: «Рассылка».
    Newsletter,
    /// A thing with a number of its own, which may look like a phone's: a card, a policy, a ticket.
    Thing,
    /// How a record began: `Added`, «Заведён».
    Begun,
    /// Money that has changed hands, or the visit for which it did.
    Paid,
    /// Money that goes out: «Расход», `Debit`.
    Expense,
}

struct Words {
    whole: HashMap<String, Sense>,
    /// Beginnings of words by their first letter, the longest first.
    starts: SortedMap<char, Vec<(String, Sense)>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut whole = HashMap::new();
    let mut starts: SortedMap<char, Vec<(String, Sense)>> = SortedMap::new();
    // No cell of this table is in quotes.
    for line in include_str!("../data/header-words.csv").lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(word), Some(meaning)) = (cells.next(), cells.next()) else { continue };
        let sense = match meaning {
            "phone" => Sense::Phone,
            "email" => Sense::Email,
            "other" => Sense::Other,
            "deal" => Sense::Deal,
            "ours" => Sense::Ours,
            "serves" => Sense::Serves,
            "roll" => Sense::Roll,
            "trade" => Sense::Trade,
            "staff" => Sense::Staff,
            "asked" => Sense::Asked,
            "kin" => Sense::Kin,
            "price" => Sense::Price,
            "sum" => Sense::Sum,
            "pricelist" => Sense::PriceList,
            "company" => Sense::Company,
            "client" => Sense::Client,
            "contact" => Sense::Contact,
            "id" => Sense::Id,
            "count" => Sense::Count,
            "length" => Sense::Length,
            "or" => Sense::Or,
            "paid" => Sense::Paid,
            "expense" => Sense::Expense,
            "entry" => Sense::Entry,
            "name" => Sense::Name,
            "title" => Sense::Title,
            "due" => Sense::Due,
            "linked" => Sense::Linked,
            "day" => Sense::Day,
            "tax" => Sense::Tax,
            "optin" => Sense::OptIn,
            "optout" => Sense::OptOut,
            "bounce" => Sense::Bounce,
            "refusal" => Sense::Refusal,
            "mailing" => Sense::Mailing,
            "newsletter" => Sense::Newsletter,
            "thing" => Sense::Thing,
            "begun" => Sense::Begun,
            channel => match crate::reference::channels::channel(channel) {
                Some(channel) => Sense::Channel(&channel.id),
                None => continue,
            },
        };
        match word.strip_suffix('*') {
            Some(start) => {
                let Some(first) = start.chars().next() else { continue };
                starts.entry(first).or_default().push((start.to_owned(), sense));
            }
            None => _ = whole.insert(word.to_owned(), sense),
        }
    }
    for alike in starts.values_mut() {
        alike.order_by_key(|(start, _)| std::cmp::Reverse(start.len()));
    }
    Words { whole, starts }
});

/// What a folded word says; `None` for words that say nothing of the kind.
pub fn sense(word: &str) -> Option<Sense> {
    let start = || {
        let alike = WORDS.starts.get(&word.chars().next()?)?;
        alike.iter().find(|(start, _)| word.starts_with(start.as_str())).map(|(_, sense)| *sense)
    };
    WORDS.whole.get(word).copied().or_else(start)
}

impl Sense {
    /// Whether the word speaks of the client.
    pub fn is_of_client(self) -> bool {
        matches!(self, Self::Client | Self::Contact)
    }

    /// Whether the word speaks of what may be sent.
    pub fn is_of_consent(self) -> bool {
        matches!(self, Self::OptIn | Self::OptOut)
    }

    /// Whether what stands beside the word is no client's: `Manager phone`, `Supplier e-mail`.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Ours | Self::Serves | Self::Roll | Self::Staff | Self::Trade)
    }
}

/// Whether one of the folded words has a sense.
pub fn speaks_of(words: &[String], wanted: Sense) -> bool {
    let is_it = |sense: Sense| match wanted {
        Sense::Client => sense.is_of_client(),
        Sense::Name => matches!(sense, Sense::Name | Sense::Title),
        _ => sense == wanted,
    };
    words.iter().filter_map(|word| sense(word)).any(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_has_a_sense() {
        let rows = include_str!("../data/header-words.csv").lines().skip(1);
        for row in rows {
            let word = row.split(',').next().unwrap_or_default().trim_end_matches('*');
            assert!(!word.is_empty() && (word.contains(' ') || sense(word).is_some()), "{row}");
        }
    }

    #[test]
    fn words_of_several_languages() {
        for (word, want) in [
            ("телефон", Sense::Phone),
            ("telefonnummer", Sense::Phone),
            ("courriel", Sense::Email),
            ("тг", Sense::Channel("telegram")),
            ("факс", Sense::Other),
            ("менеджера", Sense::Serves),
            ("оплаты", Sense::Paid),
            ("dauer", Sense::Length),
            ("код", Sense::Id),
        ] {
            assert_eq!(sense(word), Some(want), "{word}");
        }
        assert_eq!((sense("colour"), sense("телескоп")), (None, None));
    }
}
