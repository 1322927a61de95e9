//! Who the clients are: names, numbers, addresses, and by which ways they are known.

use super::words::{Name, Words};

/// How a client came to the business and what it left there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A WhatsApp chat under the number, unknown to the CRM.
    ChatByNumber,
    /// A WhatsApp chat under a saved name; the CRM has the name and nothing else.
    ChatByName,
    /// WhatsApp, and the phone in the CRM.
    Phone,
    /// WhatsApp, and phone and e-mail in the CRM.
    PhoneAndMail,
    /// WhatsApp and Telegram, and phone and e-mail in the CRM.
    TwoMessengers,
    /// Telegram, and an e-mail in the CRM.
    Telegram,
    /// Instagram and nothing else.
    Instagram,
    /// Instagram under the full name, and an e-mail in the CRM.
    InstagramAndMail,
    /// WhatsApp more than a year ago, and the phone in the CRM.
    Dormant,
    /// A lead that never wrote: only a record.
    Lead,
}

/// How many clients of each role there are, in the order of their numbers.
const ROLES: [(Role, usize); 10] = [
    (Role::ChatByNumber, 12),
    (Role::ChatByName, 8),
    (Role::Phone, 12),
    (Role::PhoneAndMail, 8),
    (Role::TwoMessengers, 4),
    (Role::Telegram, 6),
    (Role::Instagram, 4),
    (Role::InstagramAndMail, 2),
    (Role::Dormant, 4),
    (Role::Lead, 5),
];

impl Role {
    /// The roles of all clients.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        ROLES.into_iter().flat_map(|(role, count)| std::iter::repeat_n(role, count))
    }

    pub(super) fn on_whatsapp(self) -> bool {
        use Role::{ChatByName, ChatByNumber, Dormant, Phone, PhoneAndMail, TwoMessengers};
        matches!(self, ChatByNumber | ChatByName | Phone | PhoneAndMail | TwoMessengers | Dormant)
    }

    pub(super) fn on_telegram(self) -> bool {
        matches!(self, Self::Telegram | Self::TwoMessengers)
    }

    pub(super) fn on_instagram(self) -> bool {
        matches!(self, Self::Instagram | Self::InstagramAndMail)
    }

    pub(super) fn in_crm(self) -> bool {
        !matches!(self, Self::ChatByNumber | Self::Instagram)
    }

    pub(super) fn phone_in_crm(self) -> bool {
        matches!(self, Self::Phone | Self::PhoneAndMail | Self::TwoMessengers | Self::Dormant)
    }

    pub(super) fn mail_in_crm(self) -> bool {
        use Role::{InstagramAndMail, Lead, PhoneAndMail, Telegram, TwoMessengers};
        matches!(self, PhoneAndMail | TwoMessengers | Telegram | InstagramAndMail | Lead)
    }
}

/// A client.
pub(super) struct Person {
    pub(super) number: usize,
    pub(super) role: Role,
    pub(super) first: &'static Name,
    pub(super) family: &'static Name,
}

impl Person {
    /// The client of a number; every number has a name of its own.
    pub(super) fn new(number: usize, role: Role, words: &Words) -> Self {
        let woman = number.is_multiple_of(2);
        let (firsts, families) =
            if woman { (words.women, words.families[0]) } else { (words.men, words.families[1]) };
        // Pairs repeat after 8 · 12 numbers of one sex at the earliest: each block of eight shifts the family names.
        let half = number / 2;
        let first = &firsts[half % firsts.len()];
        let apart = if woman { 0 } else { 7 };
        let family = &families[(half % firsts.len() * 5 + half / firsts.len() + apart) % families.len()];
        Self { number, role, first, family }
    }

    /// First and family name.
    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.first.written, self.family.written)
    }

    /// The number as WhatsApp and Telegram print it.
    pub(super) fn phone(&self, words: &Words) -> String {
        phone(self.number, words)
    }

    /// The address on the record; some leads left one that reaches nobody.
    pub(super) fn mail(&self, words: &Words) -> String {
        match (self.role, self.number % 5) {
            (Role::Lead, 0) => "test@test.com".to_owned(),
            (Role::Lead, 1) => format!("guest{}.k7@guest.booking.com", 40_000 + self.number),
            (Role::Lead, 2) => format!("x{}q@privaterelay.appleid.com", 7_000 + self.number),
            _ => {
                let domain = words.mail_domains[self.number % words.mail_domains.len()];
                format!("{}.{}{}@{domain}", self.first.latin, self.family.latin, self.number)
            }
        }
    }

    /// The phone cell of the record, in the notations that people type.
    pub(super) fn phone_cell(&self, words: &Words) -> String {
        let printed = self.phone(words);
        match (words.russian, self.number % 3) {
            (true, 0) => printed.replacen("+7", "8", 1),
            (false, 0) => printed.replacen("+44 ", "0", 1),
            (_, 1) => printed.replace([' ', '-'], ""),
            _ => printed,
        }
    }

    /// The line of the business centre that several clients gave as their own.
    pub(super) fn gave_office_phone(&self) -> bool {
        self.role.phone_in_crm() && self.number.is_multiple_of(3)
    }

    /// Id of the record in the CRM.
    pub(super) fn record(&self) -> usize {
        510_001 + self.number
    }

    /// Telegram's id of the client.
    pub(super) fn telegram_id(&self) -> usize {
        700_100_000 + self.number * 7_919
    }

    /// How the client is called on Instagram: some by their name, most by a nickname.
    pub(super) fn instagram_name(&self) -> String {
        if self.role == Role::InstagramAndMail {
            self.full_name()
        } else {
            format!("{}_{}", self.first.latin, ["paints", "at.home", "_travels", "reads"][self.number % 4])
        }
    }
}

/// The office line: a number that no client has.
pub(super) fn office_phone(words: &Words) -> String {
    phone(95, words)
}

/// A number that is given to nobody: distinct for numbers below 100.
fn phone(number: usize, words: &Words) -> String {
    if words.russian {
        let code = [903, 910, 916, 921, 925][number % 5];
        format!("+7 {code} 555-{:02}-{:02}", (number * 37 + 11) % 100, (number * 53 + 7) % 100)
    } else {
        format!("+44 7400 555{:03}", 100 + number * 37 % 900)
    }
}
