//! Contacts of somebody else in the rows of clients: a parcel has a sender beside its recipient, a visit has whoever serves, and each of
//! them has a name and a number.

use std::collections::HashMap;

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;

/// Letters that two forms of one word have in common at the start: «отправитель», «отправителя».
const LEAST_IN_COMMON: usize = 4;

/// Fewest rows that name somebody whom an earlier row has named, for his contact to be told by its cells.
const FEWEST_REPEATS: usize = 2;

/// Takes away the contacts that stand for another name than the client's, where the client has own ones beside them: two people in one
/// record would make one client of all whom either of them deals with.
pub(super) fn leave_out(plan: &mut Plan, drafts: &mut [Draft], rows: &[Row]) {
    let contacts = plan.columns(Role::is_contact);
    // In a log the other number is the business's own line.
    if plan.dialect.is_some() || contacts.is_empty() || plan.kind == TableKind::Messages {
        return;
    }
    let parties = Parties { plan, drafts, rows, contacts: &contacts };
    let but = |contact: usize| contacts.iter().copied().filter(|other| *other != contact).collect::<Vec<_>>();
    let is_of_another = |contact: &usize| parties.is_of_another(*contact, &but(*contact));
    let mut others: Vec<usize> = contacts.iter().copied().filter(is_of_another).collect();
    if others.len() == contacts.len() {
        // None of them is the client's own, beside which the others could stand.
        others.retain(|contact| parties.is_of_another(*contact, &[]));
    }
    // Whom the settings name is somebody to reach, whatever else speaks against it.
    others.retain(|contact| plan.evidence_of(*contact) != Evidence::Settings);
    for column in others {
        plan.set(column, None);
        // A column that looks like contacts and is not used is said.
        (drafts[column].role, drafts[column].meaning) = (None, Meaning::Unknown);
    }
}

/// Where all contacts are called after a relative whom the rows name, he is the client: a parent pays, writes and is called.
pub(super) fn find_client(plan: &mut Plan, drafts: &[Draft]) {
    let contacts = plan.columns(Role::is_contact);
    let Some(first) = plan.first(Role::FullName).filter(|_| plan.dialect.is_none() && !contacts.is_empty())
    else {
        return;
    };
    let are_of = |name: usize| {
        contacts.iter().all(|contact| speak_of_one(&drafts[*contact].header, &drafts[name].header))
    };
    let is_relative = |name: &usize| {
        let draft = &drafts[*name];
        let words = words(&draft.header);
        [Sense::Kin, Sense::Client].iter().any(|sense| speaks_of(&words, *sense))
            && matches!(plan.role(*name), None | Some(Role::FullName))
            && draft.looks.full_names * 2 >= draft.looks.filled.max(1)
            && are_of(*name)
    };
    if are_of(first) || plan.evidence_of(first) == Evidence::Settings {
        return;
    }
    if let Some(name) = (0..drafts.len()).find(is_relative) {
        plan.set(first, None);
        plan.set_by(name, Some(Role::FullName), Evidence::Words);
    }
}

/// The columns of a table, as far as they tell who stands in its rows.
struct Parties<'t> {
    plan: &'t Plan,
    drafts: &'t [Draft],
    rows: &'t [Row],
    contacts: &'t [usize],
}

impl Parties<'_> {
    /// Whether a contact is that of somebody else than the client, who has `own` ones.
    fn is_of_another(&self, contact: usize, own: &[usize]) -> bool {
        let client = self.plan.first(Role::FullName);
        if client.is_some_and(|client| self.speak_of_one(contact, client)) || self.is_close(contact) {
            return false;
        }
        let comes_again = |name: usize| {
            let looks = &self.drafts[name].looks;
            looks.distinct * 2 <= looks.filled
        };
        (0..self.drafts.len()).filter(|column| self.may_name_another(*column)).any(|name| {
            // Of the only contact in a row it takes more than its header to say that it is not the client's.
            (self.is_by_header(contact, name, own) && (!own.is_empty() || comes_again(name)))
                || own.iter().any(|own| self.is_by_cells(contact, name, *own))
        })
    }

    /// Whether a column may name somebody else than the client: nothing is known of it, and nobody close to him is meant.
    fn may_name_another(&self, column: usize) -> bool {
        let looks = &self.drafts[column].looks;
        let is_of_words = looks.filled > 0 && looks.digits == 0 && looks.wordless == 0;
        self.plan.role(column).is_none() && is_of_words && !self.is_close(column)
    }

    /// Whether people are meant through whom the client himself is reached: a parent, a contact person.
    fn is_close(&self, column: usize) -> bool {
        let words = words(&self.drafts[column].header);
        [Sense::Kin, Sense::Asked, Sense::Client].iter().any(|sense| speaks_of(&words, *sense))
    }

    /// By the headers: the contact is called after the other, or like the client's own and stands right behind the other.
    fn is_by_header(&self, contact: usize, name: usize, own: &[usize]) -> bool {
        let looks = &self.drafts[name].looks;
        let serves =
            words(&self.drafts[name].header).iter().any(|word| sense(word).is_some_and(Sense::is_ours));
        if !serves && (looks.full_names == 0 || looks.full_names * 2 < looks.filled) {
            return false;
        }
        let is_right_behind =
            name < contact && (name + 1..contact).all(|between| self.contacts.contains(&between));
        let header = |column: usize| words(&self.drafts[column].header);
        let is_repeated = || own.iter().any(|own| *own < name && header(*own) == header(contact));
        self.speak_of_one(contact, name) || (is_right_behind && is_repeated())
    }

    /// By the cells: whoever comes again has one contact, which is nobody else's, while the client's own differ in these rows.
    fn is_by_cells(&self, contact: usize, name: usize, own: usize) -> bool {
        let looks = &self.drafts[name].looks;
        if looks.distinct * 2 > looks.filled {
            return false;
        }
        let (mut contacts, mut names) = (HashMap::new(), HashMap::new());
        let (mut own_ones, mut repeats) = (HashMap::new(), 0);
        for row in self.rows {
            let [name, contact, own] = [name, contact, own].map(|column| row.bytes(column));
            if name.is_empty() || contact.is_empty() {
                continue;
            }
            let is_again = contacts.contains_key(name);
            if *contacts.entry(name).or_insert(contact) != contact
                || *names.entry(contact).or_insert(name) != name
            {
                return false;
            }
            // One client of several visits is no evidence.
            let is_new = own_ones.insert(own, name).is_none();
            repeats += usize::from(is_again && is_new && !own.is_empty());
        }
        repeats >= FEWEST_REPEATS
    }

    /// Whether the headers of two columns have a word in common, in whatever form of it.
    fn speak_of_one(&self, one: usize, other: usize) -> bool {
        speak_of_one(&self.drafts[one].header, &self.drafts[other].header)
    }
}

/// Whether two headers have a word in common, in whatever form of it.
fn speak_of_one(one: &str, other: &str) -> bool {
    let of_other = words(other);
    words(one).iter().any(|word| of_other.iter().any(|other| are_forms(word, other)))
}

fn are_forms(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    common >= LEAST_IN_COMMON && common * 4 >= longest * 3
}

#[cfg(test)]
mod tests {
    use super::super::tests::{points, table};

    #[test]
    fn the_other_party_is_not_the_client() {
        let data = table(
            "Дата;Получатель;Тел. получателя;Отправитель;Тел. отправителя;Сумма;Статус\n\
             13.05.2026;Анна Белова;+79162749111;Игорь Чернов;+79162749112;1500;Доставлен\n\
             14.05.2026;Вера Лунина;+79162749113;Игорь Чернов;+79162749112;2500;Доставлен\n\
             15.05.2026;Олег Седов;+79162749114;Рита Том;+79162749115;300;Доставлен\n\
             16.05.2026;Яна Ким;+79162749116;Лев Гор;+79162749117;300;Доставлен\n",
        );
        assert_eq!(
            (0..data.records.len()).map(|record| points(&data, record).len()).collect::<Vec<_>>(),
            [1, 1, 1, 1]
        );
        assert_eq!(data.unused.len(), 1, "what is left out is said");
    }

    #[test]
    fn whoever_serves_has_a_contact_of_his_own() {
        let table_of = |headers: &str| {
            let row = |n: usize| {
                let (name, other) =
                    (["Ада Рей", "Яна Ким", "Лев Гор"][n % 3], ["Рита Том", "Олег Сед"][n % 2]);
                let (own, his) = (n % 3 + 10 * (n / 3), n % 2);
                format!("{name};+791627491{own:02};{other};+791627495{his:02}\n")
            };
            table(&format!("{headers}\n{}", (0..6).map(row).collect::<Vec<_>>().concat()))
        };
        for headers in [
            "Клиент;Телефон;Мастер;Телефон",
            "Клиент;Телефон клиента;Замерщик;Тел.",
            "Client;Phone;Broker;Broker phone",
            "Клиент;Телефон;Кто советовал;Контакт советчика",
        ] {
            let data = table_of(headers);
            assert!((0..data.records.len()).all(|record| points(&data, record).len() == 1), "{headers}");
        }
        for headers in ["Клиент;Телефон;Мама;Телефон мамы", "Компания;Телефон;Контактное лицо;Телефон"]
        {
            let data = table_of(headers);
            assert!((0..data.records.len()).any(|record| points(&data, record).len() == 2), "{headers}");
        }
    }

    #[test]
    fn a_parent_whose_number_it_is_is_the_client() {
        let data = table(
            "ФИО ребёнка;ФИО родителя;Телефон родителя\nЕва Рей;Ольга Рей;+79162749111\nЯн Рей;Ольга Рей;+79162749111\n",
        );
        assert!(data.records.iter().all(|record| record.name == "Ольга Рей"));
        let data = table(
            "Клиент;Агент;Телефон агента\nЕва Рей;Лев Гор;+79162749111\nЯн Ким;Лев Гор;+79162749111\n\
             Ада Том;Лев Гор;+79162749111\n",
        );
        assert_eq!((data.records.len(), points(&data, 0).len(), data.unused.len()), (3, 0, 1));
    }

    #[test]
    fn numbers_of_one_client_stay() {
        for headers in ["Client;Client phone;Manager;Second phone", "Ребёнок;Группа;Тел. мамы;Тел. папы"]
        {
            let data = table(&format!("{headers}\nAda Loft;+447911274911;Eve Ray;+447911274912\n"));
            assert!(points(&data, 0).len() > 1, "{headers}");
        }
    }
}
