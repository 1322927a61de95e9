//! Chats that look private: of family, school and neighbours. Only candidates: nothing is left out for them.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::model::chat::Chat;
use crate::model::name::normal_name;
use crate::pipeline::Audit;

/// Words of family and neighbourhood, in the languages of the table.
static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_str!("private-words.csv").as_bytes());
    reader.records().flatten().map(|row| normal_name(&row[0])).collect()
});

/// Titles of chats without a card in any list whose words are of private life, sorted.
pub(super) fn titles(audit: &Audit) -> Vec<String> {
    let titles = without_card(audit).into_iter().map(|chat| &chat.title);
    let mut titles: Vec<String> = titles.filter(|title| is_private(title)).cloned().collect();
    titles.sort_unstable();
    titles.dedup();
    titles
}

/// Chats with somebody who has no card in any list.
pub(super) fn without_card(audit: &Audit) -> Vec<&Chat> {
    let (settled, links) = (&audit.settled, &audit.links);
    let with_card: HashSet<u32> =
        links.records.iter().map(|record| links.groups[record.handle as usize]).collect();
    settled
        .conversations
        .iter()
        .filter(|conversation| {
            let mut partners = conversation.partner.into_iter();
            !partners.any(|partner| {
                links
                    .partners
                    .get(partner)
                    .iter()
                    .any(|handle| with_card.contains(&links.groups[*handle as usize]))
            })
        })
        .map(|conversation| conversation.chat_of(&audit.sources))
        .collect()
}

fn is_private(title: &str) -> bool {
    normal_name(title).split(' ').any(|word| WORDS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_private_life_are_told_in_any_form_of_a_title() {
        for title in ["Мама ❤️", "mum (mobile)", "Школа 5Б", "Брат Серёжа", "WG & Familie"]
        {
            assert!(is_private(title), "{title}");
        }
        for title in ["Мамаев Олег", "Anna Kotova", "+7 916 555-30-21", ""] {
            assert!(!is_private(title), "{title}");
        }
    }
}
