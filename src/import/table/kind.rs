//! What the rows of a table of an unknown system are: judged by marks of each kind, in this order.

use super::address_book::is_address_book;
use super::date_words::{is_month, is_passed};
use super::draft::Draft;
use super::entries::are_messages;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, sense, speaks_of};
use super::log_columns::channel_between;
use super::looks::Looks;
use super::money::currency;
use super::others::are_of_others;
use super::roles::Role;
use super::row::Row;
use super::statement::is_statement;
use super::table_kind::TableKind;
use super::title::Title;
use super::words::folded;
use crate::import::SourceRule;

/// Fewest days that make a table a grid of them.
const FEWEST_DAYS: usize = 3;

/// Columns as far as their kinds matter.
struct Marks<'d> {
    drafts: &'d [Draft],
    rule: &'d SourceRule,
}

/// The kind of a table. Both ends of letters of which nobody knows when they were written are no contacts of one client.
pub fn kind_of(drafts: &[Draft], rule: &SourceRule, rows: &[Row], title: &Title) -> TableKind {
    let marks = Marks { drafts, rule };
    let headers: Vec<String> = drafts.iter().map(|draft| folded(&draft.header)).collect();
    if is_address_book(&headers) {
        TableKind::AddressBook
    } else if are_of_others(drafts) || is_statement(drafts, rows) {
        TableKind::Unused
    } else if marks.is_log() {
        TableKind::Messages
    } else if channel_between(drafts) == Some("email") {
        TableKind::Unused
    } else if marks.is_activities() {
        TableKind::Activities
    } else if marks.is_deals() {
        TableKind::Deals
    } else if title.names_others() && !marks.speaks_of_clients() {
        TableKind::Unused
    } else if marks.reaches_people() || marks.has_role(Role::Login) {
        TableKind::Contacts
    } else {
        marks.kind_without_contacts()
    }
}

impl Marks<'_> {
    fn has(&self, wanted: impl Fn(Role) -> bool) -> bool {
        self.drafts.iter().any(|draft| draft.role.is_some_and(&wanted))
    }

    fn has_role(&self, role: Role) -> bool {
        self.has(|other| other == role)
    }

    fn in_log(&self, role: Role) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.role_in_log == Some(role))
    }

    /// Whether a header says that the rows are clients.
    fn speaks_of_clients(&self) -> bool {
        let is_client = |word: &String| sense(word) == Some(Sense::Client);
        self.drafts.iter().any(|draft| words(&draft.header).iter().any(is_client))
    }

    /// Whether rows say how somebody is reached. An id of which nothing says on which channel it is, in rows that name nobody, is that
    /// of anything: the `Handle` of a product.
    fn reaches_people(&self) -> bool {
        let is_told = |draft: &Draft| draft.looks.contacts() > 0 || draft.looks.filled == 0;
        let is_known = self.has(Role::is_name)
            || self.has_role(Role::Channel)
            || self
                .drafts
                .iter()
                .any(|draft| draft.looks.channels > 0 && draft.looks.channels == draft.looks.filled);
        let reaches = |draft: &Draft| match draft.role {
            Some(Role::OtherMessenger) => is_known || is_told(draft),
            role => role.is_some_and(Role::is_contact),
        };
        self.drafts.iter().any(reaches)
    }

    /// Whether rows refer to clients by id, and have an id or name of their own.
    fn refers_by_id(&self) -> bool {
        let own = |draft: &Draft| {
            matches!(draft.role, Some(Role::RecordId | Role::DealId | Role::DealName))
                && !draft.is_id_of_client()
        };
        self.has_role(Role::ContactIds)
            || (self.drafts.iter().any(Draft::is_id_of_client) && self.drafts.iter().any(own))
    }

    /// Messages or calls: a time in each row; a direction, a duration or a pair of ends, or a text with a channel; and
    /// somebody on the other side.
    fn is_log(&self) -> bool {
        let any = |roles: &[Role]| roles.iter().any(|role| self.in_log(*role).is_some());
        let counterpart = [Role::Phone, Role::Email, Role::Contact, Role::FullName, Role::ChatId, Role::From];
        let is_messenger = self.drafts.iter().any(|draft| draft.role_in_log.is_some_and(Role::is_messenger));
        // A direction of a pipeline and a date of birth are none of a log.
        let holds = |role: Role, count: fn(&Looks) -> u64| {
            self.in_log(role)
                .is_some_and(|draft| draft.looks.filled == 0 || count(&draft.looks) * 2 >= draft.looks.filled)
        };
        if !holds(Role::Time, |looks| looks.dates + looks.numbers)
            || !(any(&counterpart) || is_messenger)
            || self.refers_by_id()
        {
            return false;
        }
        // «Клиент» in every row is a kind of person: of a conversation the other side would show, too.
        let of_people =
            self.in_log(Role::Direction).is_some_and(|draft| draft.names_people_alone(any(&[Role::Text])));
        let direction = holds(Role::Direction, |looks| looks.ways) && !of_people;
        let channel = any(&[Role::Channel]) || self.rule.channel.is_some();
        let pair = any(&[Role::From]) && any(&[Role::To]);
        let duration = any(&[Role::Duration]);
        let is_paid = self.has(|role| matches!(role, Role::DealAmount | Role::Spent)) || self.is_priced();
        // Whose client somebody is and when he was last there stands in lists of people.
        let is_list = self.has(|role| matches!(role, Role::LastActivity | Role::VisitedAt));
        // «Тип: звонок» may be headed like a direction, and is none.
        let of_sorts = |draft: &Draft| draft.looks.ways == 0 && draft.looks.sorts * 2 > draft.looks.filled;
        let stated = self.in_log(Role::Direction).is_some_and(|draft| !of_sorts(draft)) && !of_people;
        (channel && (stated || any(&[Role::Text]) || (any(&[Role::Author]) && !is_list) || duration))
            || (duration && (direction || pair))
            // What has a price was a visit or a lesson, however long it was; between two numbers it is what a message or call cost.
            || (direction && (pair && !is_paid || self.is_between_numbers()))
            // Who called whom, and how it ended: of a parcel between two numbers it would be said as of an order.
            || (pair && !is_paid && self.is_between_numbers() && holds(Role::Outcome, |looks| {
                if looks.outcomes > looks.states { looks.outcomes } else { 0 }
            }) && any(&[Role::Outcome]))
            // A lead may be inbound, too: an entry also says how long it was, how it ended or what was written.
            || ((duration || (direction && any(&[Role::Outcome, Role::Text]))) && (any(&[Role::Phone]) || is_messenger) && !is_paid)
            || channel_between(self.drafts).is_some()
            || (are_messages(self.drafts) && !is_paid && !is_list && !self.drafts.iter().any(is_of_types))
    }

    /// Whether both ends of entries are phone numbers: those of one, and numbers without a word for the other, since the line of the
    /// business is one number over and over.
    fn is_between_numbers(&self) -> bool {
        let others = self.in_log(Role::To).or_else(|| self.in_log(Role::Phone));
        let Some(ends) = self.in_log(Role::From).zip(others) else { return false };
        let looks = [&ends.0.looks, &ends.1.looks];
        let is_number = |looks: &&Looks| looks.wordless * 2 > looks.filled && looks.dates + looks.clocks == 0;
        looks.iter().all(is_number) && looks.iter().any(|looks| looks.phones * 2 > looks.filled)
    }

    /// Whether entries have a price and a state that no call has: visits and lessons, however long they were. A log of calls may
    /// say what each one cost, but also how it ended.
    fn is_priced(&self) -> bool {
        let is_price = |draft: &Draft| {
            draft.meaning == Meaning::Unknown
                && draft.looks.numbers > 0
                && draft.looks.numbers == draft.looks.filled
                && (draft.looks.amounts == draft.looks.filled || currency::in_text(&draft.header).is_some())
        };
        let is_state = |draft: &Draft| {
            draft.looks.states * 2 > draft.looks.filled && draft.looks.outcomes * 2 <= draft.looks.filled
        };
        let has_direction = self.in_log(Role::Direction).is_some_and(|draft| draft.looks.ways > 0);
        let how_ended =
            |draft: &Draft| draft.looks.outcomes * 2 > draft.looks.filled && draft.looks.filled > 0;
        self.drafts.iter().any(is_price)
            && !has_direction
            && !self.in_log(Role::Outcome).is_some_and(how_ended)
            && (self.drafts.iter().any(is_state) || self.in_log(Role::Outcome).is_none())
    }

    /// Activities: a time, a kind that cells name or a done mark or a note, and somebody whose they are.
    fn is_activities(&self) -> bool {
        let is_time = |draft: &Draft| {
            matches!(draft.role, Some(Role::Time | Role::DoneAt | Role::Created))
                || draft.role_in_log == Some(Role::Time)
        };
        let reference = self.refers_by_id() || self.has_role(Role::ContactName);
        // Where each row refers to somebody and says whether it is done, its only date is when: of a task the day by which.
        let is_due = |draft: &Draft| {
            draft.role.is_none() && draft.looks.filled > 0 && draft.looks.dates == draft.looks.filled
        };
        let time = self.drafts.iter().any(is_time)
            || (reference && self.has_role(Role::Done) && self.drafts.iter().any(is_due));
        let person = reference || self.only_refers() || self.has(Role::is_name) || self.has(Role::is_contact);
        let sorts = self.drafts.iter().any(is_of_types);
        let done = self.has_role(Role::Done) || self.has_role(Role::DoneAt);
        let note = self.has_role(Role::Note) && !self.has(Role::is_contact);
        let money = self.has_role(Role::DealAmount);
        if time && !money && self.are_events() && !self.drafts.iter().any(Draft::holds_sums) {
            return true;
        }
        // Calls and letters of those whom other tables name: which way each went, and how long it was or how it ended.
        let went = self.in_log(Role::Direction).is_some_and(|draft| draft.looks.ways > 0);
        let ended =
            [Role::Duration, Role::Outcome, Role::Text].iter().any(|role| self.in_log(*role).is_some());
        (time && person && !money && (sorts || done))
            || (reference && note && !money)
            || (time && reference && !money && went && ended)
    }

    /// Whether rows are what happened to people and not the people: the same names come again, or each row has a time of day or is a note
    /// that somebody wrote, and nothing in it reaches anybody.
    fn are_events(&self) -> bool {
        let names =
            self.drafts.iter().find(|draft| matches!(draft.role, Some(Role::FullName | Role::ContactName)));
        // Of notes each has a time of day, or somebody who wrote it.
        let is_note = self.has_role(Role::Note);
        let is_timed = |draft: &Draft| draft.looks.filled > 0 && draft.looks.times == draft.looks.filled;
        let has_clock = self.drafts.iter().any(|draft| draft.looks.are(draft.looks.clocks))
            || (is_note && (self.in_log(Role::Author).is_some() || self.drafts.iter().any(is_timed)));
        let repeats = |draft: &Draft| {
            let looks = &draft.looks;
            looks.filled > 2 && (has_clock || looks.distinct * 10 <= looks.filled * 9)
        };
        !self.has(Role::is_contact) && !self.has_role(Role::RecordId) && names.is_some_and(repeats)
    }

    /// Deals, orders, visits, payments: an amount with a date, a status or the number of an order, and somebody who pays;
    /// or the name of a deal with its stage.
    fn is_deals(&self) -> bool {
        let is_dated = self
            .has(|role| matches!(role, Role::Created | Role::ClosedAt | Role::WonAt | Role::VisitedAt))
            || self.drafts.iter().any(|draft| draft.role.is_none() && draft.role_in_log == Some(Role::Time))
            || ((self.only_refers() || self.only_names() || self.has_role(Role::DealAmount))
                && self.drafts.iter().any(is_dated_by_cells));
        let is_staged = self.has(|role| matches!(role, Role::DealStatus | Role::DealStage));
        let is_named = self.has_role(Role::DealName) || self.has_role(Role::DealId);
        let person = self.names_people()
            || self.has(Role::is_contact)
            || self.has_role(Role::ContactIds)
            || self.drafts.iter().any(Draft::is_id_of_client);
        // A stage beside the name of a deal, or beside its number where the row ends or names somebody, is a deal's whatever it came to.
        let ends = self.has(|role| matches!(role, Role::ClosedAt | Role::WonAt));
        if is_staged && (self.has_role(Role::DealName) || (self.has_role(Role::DealId) && (ends || person))) {
            return true;
        }
        // What a client has paid in all stands beside the last day on which he came; a payment beside its own day.
        let is_a_sum = self.has_role(Role::LastActivity) && !is_staged && !is_named;
        // «По договорённости» in most cells makes them unread, and the rows no people.
        let has_some = |draft: &Draft| draft.role == Some(Role::DealAmount) && draft.looks.numbers > 0;
        let amount = self.has_amounts(Role::DealAmount)
            || (is_dated && is_staged && self.drafts.iter().any(has_some))
            || (self.has_amounts(Role::Spent)
                && (self.has(|role| matches!(role, Role::ClosedAt | Role::VisitedAt | Role::DealStatus))
                    || (is_dated && self.people_come_again())
                    || self.are_payments()));
        amount && person && !is_a_sum && (is_dated || is_staged || is_named)
    }

    /// Whether rows name people. Under a header that goods and costs have as well the cells have to look like people: the more, where the
    /// header is one of things, or something says what one of them costs or how many there were.
    fn names_people(&self) -> bool {
        let speaks = |draft: &Draft, wanted: Sense| speaks_of(&words(&draft.header), wanted);
        let are_goods =
            self.drafts.iter().any(|draft| speaks(draft, Sense::Price) || speaks(draft, Sense::Count));
        let looks_like_people = |draft: &Draft| {
            let looks = &draft.looks;
            match (speaks(draft, Sense::Title), are_goods) {
                (true, true) => false,
                (false, false) => (looks.full_names + looks.given_names) * 2 >= looks.filled,
                _ => looks.full_names * 2 >= looks.filled,
            }
        };
        let is_name = |draft: &Draft| draft.role.is_some_and(Role::is_name);
        self.drafts.iter().filter(|draft| is_name(draft)).any(|draft| {
            draft.role != Some(Role::FullName)
                || speaks_of_a_person(&draft.header)
                || looks_like_people(draft)
        })
    }

    /// Whether rows say who paid how much on which day: the header of the day says nothing else, and nobody can be reached by them.
    fn are_payments(&self) -> bool {
        let is_plain_day = |draft: &Draft| {
            let words = words(&draft.header);
            draft.is_day_in_each_row()
                && !words.is_empty()
                && words.iter().all(|word| sense(word) == Some(Sense::Day))
        };
        let is_payment =
            |draft: &Draft| draft.role == Some(Role::Spent) && speaks_of(&words(&draft.header), Sense::Paid);
        self.only_names() && self.drafts.iter().any(is_plain_day) && self.drafts.iter().any(is_payment)
    }

    /// Whether the same people stand in several rows: these are what they did, and no list of them.
    fn people_come_again(&self) -> bool {
        let is_of_people =
            |draft: &&Draft| draft.role.is_some_and(|role| role.is_contact() || role.is_name());
        let mut columns =
            self.drafts.iter().filter(is_of_people).filter(|draft| draft.looks.filled > 2).peekable();
        let repeats = |draft: &Draft| draft.looks.distinct * 10 <= draft.looks.filled * 9;
        columns.peek().is_some() && columns.all(repeats)
    }

    /// Whether rows name nobody and refer to clients by id: no date in them is one of a person.
    fn only_refers(&self) -> bool {
        let refers = self.has_role(Role::ContactIds) || self.drafts.iter().any(Draft::is_id_of_client);
        refers && !self.has(Role::is_name) && !self.has(Role::is_contact)
    }

    /// Whether rows name people and nothing by which they are reached: of those who are on file more is known, or an id that says
    /// whose it is. Any other is that of what was paid.
    fn only_names(&self) -> bool {
        self.has(Role::is_name)
            && !self.has(Role::is_contact)
            && !self.drafts.iter().any(Draft::is_id_of_client)
    }

    /// Whether a column of a role holds numbers, as far as the first rows tell.
    fn has_amounts(&self, role: Role) -> bool {
        let holds = |draft: &Draft| draft.looks.filled == 0 || draft.looks.numbers * 2 >= draft.looks.filled;
        self.drafts.iter().any(|draft| draft.role == Some(role) && holds(draft))
    }

    /// Whether the first row holds headers for certain: one that is known, or a word above cells without any letter. Where it does not, it
    /// may be the first of the rows, whose words name somebody and are never shown.
    fn has_told_headers(&self) -> bool {
        let is_word_above_numbers = |draft: &Draft| {
            let looks = &draft.looks;
            looks.filled > 0 && looks.wordless == looks.filled && draft.header.contains(char::is_alphabetic)
        };
        self.drafts.iter().any(|draft| draft.meaning != Meaning::Unknown || is_word_above_numbers(draft))
    }

    /// Whether most columns are days: who was there or works when, in marks.
    fn is_grid(&self) -> bool {
        let is_day = |draft: &&Draft| {
            let is_sign = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '/' | '-' | ' ');
            let words = words(&draft.header);
            !draft.header.is_empty()
                && (draft.header.chars().all(is_sign)
                    || (!words.is_empty() && words.iter().all(|word| is_passed(word) || is_month(word))))
        };
        let days = self.drafts.iter().filter(is_day).count();
        days >= FEWEST_DAYS && days * 2 > self.drafts.len()
    }

    /// Without any column of contacts: names of people are still on file; companies, products and all else are nobody.
    fn kind_without_contacts(&self) -> TableKind {
        let of_company = self.drafts.iter().any(|draft| speaks_of(&words(&draft.header), Sense::Company));
        let of_people = |draft: &Draft| match draft.role {
            Some(Role::FirstName | Role::LastName | Role::MiddleName) => true,
            // `Name` alone may be that of anything.
            Some(Role::FullName) => speaks_of_a_person(&draft.header),
            _ => false,
        };
        // What reaches nobody, is named for nobody and has no cell like a name or a contact is a list of something else.
        let may_name =
            |draft: &Draft| draft.looks.contacts() > 0 || draft.looks.full_names > 0 || draft.looks.ats > 0;
        if self.is_grid() {
            TableKind::Unused
        } else if self.drafts.iter().any(of_people) {
            TableKind::Contacts
        } else if of_company && self.has_role(Role::FullName) {
            TableKind::Companies
        } else if self.drafts.iter().any(is_named)
            || (self.drafts.len() > 1 && self.has_told_headers() && !self.drafts.iter().any(may_name))
        {
            TableKind::Unused
        } else {
            // Nobody can say what it is: the error tells what was looked for.
            TableKind::Contacts
        }
    }
}

/// Whether a header is one of a list of anything: known in some table, or a word for prices.
fn is_named(draft: &Draft) -> bool {
    draft.meaning != Meaning::Unknown
        || draft.role_in_log.is_some()
        || speaks_of(&words(&draft.header), Sense::Price)
}

/// Whether a column of which the header says nothing holds dates.
fn is_dated_by_cells(draft: &Draft) -> bool {
    draft.meaning == Meaning::Unknown && draft.is_day_of_business()
}

/// Whether a column names kinds of activities.
pub fn is_of_types(draft: &Draft) -> bool {
    let looks = &draft.looks;
    let is_free = matches!(draft.role, None | Some(Role::ActivityType));
    let all = looks.filled > 0 && looks.sorts == looks.filled;
    is_free
        && (draft.role == Some(Role::ActivityType) && looks.sorts * 2 >= looks.filled
            || (all && looks.filled >= 2 && looks.distinct * 2 <= looks.filled.max(4)))
}

/// Whether the header of a name says that it is a person's.
fn speaks_of_a_person(header: &str) -> bool {
    let words = words(header);
    words.len() > 1 || speaks_of(&words, Sense::Client) || !speaks_of(&words, Sense::Name)
}
