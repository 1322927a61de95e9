//! Words for the half of the day in 12-hour times.

use crate::model::name::{is_blank, is_mark};

/// Which part of the day a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    /// Before noon: 12 is midnight.
    Morning,
    /// After noon: 12 is noon.
    Afternoon,
    /// Around noon: 10 and 11 are before it, 12 to 4 are not.
    Noon,
    /// Around midnight: 12 to 5 are after it, 6 to 11 before it.
    Night,
}

/// The words of each part of the day: lower case, without dots and blanks.
const WORDS: &[(Period, &[&str])] = &[
    (
        Period::Morning,
        &[
            "am",
            "vorm",
            "vm",
            "fm",
            "ap",
            "pd",
            "öö",
            "sa",
            "pg",
            "de",
            "to",
            "dop",
            "dopol",
            "πμ",
            "дп",
            "проб",
            "таң",
            "тд",
            "үө",
            "түскедейін",
            "ص",
            "صباحا",
            "صباحًا",
            "قظ",
            "قبلازظهر",
            "לפנהצ",
            "לפנה״צ",
            "לפנה\"צ",
            "पूर्वाह्न",
            "सुबह",
            "मपू",
            "सकाळी",
            "পূর্বাহ্ণ",
            "সকাল",
            "ਪੂਦੁ",
            "ਸਵੇਰੇ",
            "પૂર્વાહ્ન",
            "முற்பகல்",
            "முப",
            "ఉదయం",
            "ಪೂರ್ವಾಹ್ನ",
            "രാവിലെ",
            "පෙව",
            "ก่อนเที่ยง",
            "ກ່ອນທ່ຽງ",
            "နံနက်",
            "ព្រឹក",
            "午前",
            "上午",
            "早上",
            "清晨",
            "오전",
            "ጥዋት",
            "priešpiet",
            "priekšp",
            "prijepodne",
            "prepodne",
            "пода",
            "пртч",
            "asubuhi",
        ],
    ),
    (
        Period::Afternoon,
        &[
            "pm",
            "nachm",
            "nm",
            "em",
            "ip",
            "md",
            "ös",
            "ch",
            "ptg",
            "du",
            "tk",
            "odp",
            "odpol",
            "μμ",
            "пп",
            "слоб",
            "тк",
            "үх",
            "түстенкейін",
            "م",
            "مساء",
            "مساءً",
            "بظ",
            "بعدازظهر",
            "אחהצ",
            "אחה״צ",
            "אחה\"צ",
            "अपराह्न",
            "शाम",
            "मउ",
            "मनं",
            "संध्याकाळी",
            "অপরাহ্ণ",
            "বিকাল",
            "সন্ধ্যা",
            "ਬਾਦੁ",
            "ਸ਼ਾਮ",
            "અપરાહ્ન",
            "பிற்பகல்",
            "பிப",
            "సాయంత్రం",
            "మధ్యాహ్నం",
            "ಅಪರಾಹ್ನ",
            "വൈകുന്നേരം",
            "පව",
            "หลังเที่ยง",
            "ຫຼັງທ່ຽງ",
            "ညနေ",
            "ល្ងាច",
            "午後",
            "下午",
            "晚上",
            "傍晚",
            "오후",
            "ከሰዓት",
            "popiet",
            "pēcp",
            "poslijepodne",
            "popodne",
            "ппода",
            "alasiri",
        ],
    ),
    (Period::Noon, &["दोपहर", "दुपारी", "দুপুর", "中午", "정오", "noon"]),
    (Period::Night, &["रात", "रात्री", "রাত", "রাত্রি", "凌晨", "半夜", "새벽", "రాత్రి", "രാത്രി"]),
];

/// The part of the day that a word names; `None` when it names none.
pub(super) fn period(word: &str) -> Option<Period> {
    let plain: String = word
        .chars()
        .filter(|letter| !is_blank(*letter) && !is_mark(*letter) && *letter != '.')
        .flat_map(char::to_lowercase)
        .collect();
    WORDS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(period, _)| *period)
}

/// Second of the day of a stated time; `None` when there is no such time. An hour of 0 with an afternoon word means
/// 12, and an hour above 12 is taken as it stands: both are written by real phones.
pub(super) fn second_of_day(hour: u32, minute: u32, second: u32, period: Option<Period>) -> Option<u32> {
    if hour > 24 || minute > 59 || second > 59 {
        return None;
    }
    let hour = match (period, hour) {
        (_, 24) | (Some(Period::Morning | Period::Night), 12) => 0,
        (Some(Period::Afternoon | Period::Noon), 0) => 12,
        (Some(Period::Afternoon), 1..=11) | (Some(Period::Noon), 1..=4) | (Some(Period::Night), 6..=11) => {
            hour + 12
        }
        _ => hour,
    };
    Some(hour * 3600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_scripts() {
        assert_eq!(period("a.\u{a0}m."), Some(Period::Morning));
        assert_eq!(period("\u{202f}PM"), Some(Period::Afternoon));
        assert_eq!(period("오후"), Some(Period::Afternoon));
        assert_eq!(period("π.μ."), Some(Period::Morning));
        assert_eq!(period("Uhr"), None);
        assert_eq!(period(""), None);
    }

    #[test]
    fn odd_hours() {
        let at = |hour, period| second_of_day(hour, 24, 0, period).map(|second| second / 3600);
        assert_eq!(at(0, Some(Period::Afternoon)), Some(12));
        assert_eq!(at(0, Some(Period::Morning)), Some(0));
        assert_eq!(at(12, Some(Period::Morning)), Some(0));
        assert_eq!(at(12, Some(Period::Afternoon)), Some(12));
        assert_eq!(at(14, Some(Period::Afternoon)), Some(14));
        assert_eq!(at(9, Some(Period::Night)), Some(21));
        assert_eq!(at(2, Some(Period::Night)), Some(2));
        assert_eq!(at(11, Some(Period::Noon)), Some(11));
        assert_eq!(at(24, None), Some(0));
        assert_eq!(at(25, None), None);
    }
}
