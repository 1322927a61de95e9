//! Names and phrases of the two businesses.

/// A name in the language of the business, and how its owner writes it in an address.
pub(super) struct Name {
    pub(super) written: &'static str,
    pub(super) latin: &'static str,
}

const fn name(written: &'static str, latin: &'static str) -> Name {
    Name { written, latin }
}

/// Phrases by what they do in a conversation.
pub(super) struct Phrases {
    /// The client asks.
    pub(super) ask: &'static [&'static str],
    /// The business answers.
    pub(super) answer: &'static [&'static str],
    /// The client agrees.
    pub(super) agree: &'static [&'static str],
    /// The business sends a link to its calendar.
    pub(super) calendar: &'static [&'static str],
    /// The business asks for payment.
    pub(super) payment: &'static [&'static str],
    /// The client says thanks.
    pub(super) thanks: &'static [&'static str],
    /// The business reminds.
    pub(super) remind: &'static [&'static str],
    /// A note in the CRM.
    pub(super) note: &'static [&'static str],
}

/// Everything that differs between the two businesses but for the formats of their exports.
pub(super) struct Words {
    pub(super) russian: bool,
    pub(super) business: &'static str,
    /// Who keeps the WhatsApp phone.
    pub(super) keeper: &'static str,
    pub(super) site: &'static str,
    pub(super) instagram: &'static str,
    pub(super) zone: &'static str,
    pub(super) women: &'static [Name],
    pub(super) men: &'static [Name],
    /// Family names of women, then of men, in the same order.
    pub(super) families: [&'static [Name]; 2],
    pub(super) mail_domains: &'static [&'static str],
    pub(super) deals: &'static [&'static str],
    /// Smallest and largest amount of a deal.
    pub(super) amounts: (i64, i64),
    pub(super) phrases: Phrases,
}

/// The business of a language.
pub(super) fn of(language: &str) -> &'static Words {
    if language == "ru" { &RUSSIAN } else { &ENGLISH }
}

static ENGLISH: Words = Words {
    russian: false,
    business: "Saltmarsh Kitchens",
    keeper: "Marian",
    site: "saltmarsh-kitchens.co.uk",
    instagram: "saltmarsh.kitchens",
    zone: "Europe/London",
    women: &[
        name("Alma", "alma"),
        name("Bryony", "bryony"),
        name("Celia", "celia"),
        name("Dora", "dora"),
        name("Edith", "edith"),
        name("Freya", "freya"),
        name("Greta", "greta"),
        name("Hattie", "hattie"),
    ],
    men: &[
        name("Angus", "angus"),
        name("Barnaby", "barnaby"),
        name("Conor", "conor"),
        name("Dougal", "dougal"),
        name("Ewan", "ewan"),
        name("Felix", "felix"),
        name("Gareth", "gareth"),
        name("Humphrey", "humphrey"),
    ],
    families: [&ENGLISH_FAMILIES, &ENGLISH_FAMILIES],
    mail_domains: &["fernpost.net", "mail-kestrel.co.uk", "letterbrook.net"],
    deals: &["Kitchen fitting", "Worktops", "Cabinet doors", "Larder", "Refit"],
    amounts: (1_800, 14_000),
    phrases: Phrases {
        ask: &[
            "Hello! How long does a worktop take at the moment?",
            "Hi, could you come and measure up again? The wall turned out crooked",
            "Morning, is the oak still available in the darker finish?",
            "Quick one: what would soft-close hinges add to the price?",
            "We would like to move the island, is it too late?",
        ],
        answer: &[
            "Hi! About three weeks from the day we measure.",
            "Of course, we can do that. I have put it on the drawing.",
            "Yes, there are two boards left, I will keep them for you.",
            "I checked with the workshop: no problem at all.",
            "Let me send you the new drawing this afternoon.",
        ],
        agree: &[
            "Perfect, let us do that",
            "Sounds good to me",
            "Great, go ahead",
            "Yes please",
            "OK, agreed",
        ],
        calendar: &[
            "Pick a time that suits you: https://calendly.com/saltmarsh-kitchens/visit",
            "Here are the free slots: https://calendly.com/saltmarsh-kitchens/measure",
        ],
        payment: &[
            "Here is the link for the deposit: https://buy.stripe.com/saltmarsh",
            "The second instalment can be paid here: https://buy.stripe.com/saltmarsh2",
        ],
        thanks: &["Thank you!", "Thanks, see you then", "Lovely, thanks", "Brilliant, thank you"],
        remind: &[
            "A reminder: the fitters come tomorrow between 8 and 10.",
            "Hello, have you had a chance to look at the quote?",
            "Your doors have arrived, when shall we fit them?",
        ],
        note: &[
            "<p>Wants the quieter extractor, measure again in spring.</p>",
            "<p>Visited the showroom, likes the larder.</p>",
            "<p>Budget fixed, decision with the partner.</p>",
        ],
    },
};

static ENGLISH_FAMILIES: [Name; 12] = [
    name("Aldersey", "aldersey"),
    name("Bracknoll", "bracknoll"),
    name("Copthorne", "copthorne"),
    name("Dunmere", "dunmere"),
    name("Ellwick", "ellwick"),
    name("Farrowby", "farrowby"),
    name("Gilderbeck", "gilderbeck"),
    name("Holloway", "holloway"),
    name("Inchmore", "inchmore"),
    name("Kettlewell", "kettlewell"),
    name("Larkfield", "larkfield"),
    name("Merrivale", "merrivale"),
];

static RUSSIAN: Words = Words {
    russian: true,
    business: "Школа Причал",
    keeper: "Марина",
    site: "shkola-prichal.ru",
    instagram: "shkola.prichal",
    zone: "Europe/Moscow",
    women: &[
        name("Алла", "alla"),
        name("Валерия", "valeria"),
        name("Галина", "galina"),
        name("Дарья", "daria"),
        name("Жанна", "zhanna"),
        name("Инна", "inna"),
        name("Кира", "kira"),
        name("Лидия", "lidia"),
    ],
    men: &[
        name("Артём", "artem"),
        name("Богдан", "bogdan"),
        name("Вадим", "vadim"),
        name("Глеб", "gleb"),
        name("Денис", "denis"),
        name("Захар", "zakhar"),
        name("Игнат", "ignat"),
        name("Кирилл", "kirill"),
    ],
    families: [
        &[
            name("Берёзкина", "berezkina"),
            name("Вересова", "veresova"),
            name("Грачёва", "gracheva"),
            name("Дубравина", "dubravina"),
            name("Зимородкова", "zimorodkova"),
            name("Ивнякова", "ivnyakova"),
            name("Клёнова", "klenova"),
            name("Лозинская", "lozinskaya"),
            name("Можжевелова", "mozhzhevelova"),
            name("Ольхина", "olkhina"),
            name("Пеночкина", "penochkina"),
            name("Рябинина", "ryabinina"),
        ],
        &[
            name("Берёзкин", "berezkin"),
            name("Вересов", "veresov"),
            name("Грачёв", "grachev"),
            name("Дубравин", "dubravin"),
            name("Зимородков", "zimorodkov"),
            name("Ивняков", "ivnyakov"),
            name("Клёнов", "klenov"),
            name("Лозинский", "lozinsky"),
            name("Можжевелов", "mozhzhevelov"),
            name("Ольхин", "olkhin"),
            name("Пеночкин", "penochkin"),
            name("Рябинин", "ryabinin"),
        ],
    ],
    mail_domains: &["pochta-klen.ru", "pismo-ryabina.ru", "yashchik-ozero.ru"],
    deals: &[
        "Курс английского",
        "Разговорный клуб",
        "Подготовка к экзамену",
        "Летний интенсив",
        "Пакет занятий",
    ],
    amounts: (14_000, 96_000),
    phrases: Phrases {
        ask: &[
            "Здравствуйте! А когда начинается следующая группа?",
            "Добрый день, можно перенести занятие на четверг?",
            "Подскажите, сколько стоит курс для двоих?",
            "А запись урока будет? Не успеваю сегодня",
            "Хотим взять ещё месяц, как оформить?",
        ],
        answer: &[
            "Здравствуйте! Группа начинается в понедельник, есть два места.",
            "Да, конечно, перенесла. Ждём вас!",
            "Для двоих выходит дешевле, сейчас посчитаю.",
            "Запись пришлём вечером.",
            "Уточнила у преподавателя: всё получится.",
        ],
        agree: &["Отлично, подходит", "Хорошо, договорились", "Да, давайте", "Супер, берём", "Ок, согласна"],
        calendar: &[
            "Выберите время: https://calendly.com/shkola-prichal/probnoe",
            "Вот свободные окна: https://calendly.com/shkola-prichal/urok",
        ],
        payment: &[
            "Ссылка на оплату: https://yookassa.ru/my/i/prichal01/l",
            "Можно оплатить здесь: https://yookassa.ru/my/i/prichal02/l",
        ],
        thanks: &["Спасибо!", "Спасибо большое, до встречи", "Благодарю", "Спасибо, всё пришло"],
        remind: &[
            "Напоминаем: занятие завтра в 18:30.",
            "Здравствуйте! Удалось посмотреть программу?",
            "Мы открыли запись на новый месяц, вы с нами?",
        ],
        note: &[
            "Хочет заниматься утром",
            "Уровень B1, цель: собеседование",
            "Пришла по рекомендации, ребёнок 9 лет",
        ],
    },
};
