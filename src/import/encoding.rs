//! Encodings of text: which one a file is in, and its beginning as text.

use std::borrow::Cow;

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251,
};

use super::western;

/// How much of a file is looked at.
pub const PROBE_BYTES: usize = 64 << 10;

/// The encoding of a text: byte order mark, else UTF-8 if it is valid, else UTF-16 if every other byte says which alphabet
/// it is, else an 8-bit one: one for Latin letters where those beyond ASCII stand alone as accented ones do, and where they
/// stand in runs the one of those for Cyrillic in which they read most like words.
pub fn encoding_of(head: &[u8], is_all: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    if let Some(wide) = wide(head) {
        return wide;
    }
    let bad = &head[Encoding::utf8_valid_up_to(head)..];
    // A character cut by the end of the probe is no fault.
    if bad.is_empty() || !is_all && is_cut_letter(bad) {
        return UTF_8;
    }
    if is_japanese(head, is_all) {
        return SHIFT_JIS;
    }
    if let Some(encoding) = of_pairs(head, is_all).filter(|_| !reads_as_cyrillic(head)) {
        return encoding;
    }
    let high = head.iter().filter(|byte| **byte >= 0x80).count();
    // Western text has its accented letters one at a time; Cyrillic words are runs of high letters.
    let runs = head.windows(3).filter(|three| three.iter().all(|byte| *byte >= 0x80)).count();
    let is_letter = |two: &[u8]| two[0].is_ascii_alphabetic() && two[1] >= 0x80;
    let has_letters = head.iter().any(|byte| *byte >= 0xC0) || head.windows(2).any(is_letter);
    if runs * 4 < high.max(1) && has_letters {
        return western::code_page(head);
    }
    let likeness = |encoding: &&'static Encoding| russian(&encoding.decode_without_bom_handling(head).0);
    // The first of those that are alike: nearly all exports of today are windows-1251.
    CYRILLIC.into_iter().rev().max_by_key(likeness).unwrap_or(WINDOWS_1251)
}

/// Whether bytes are the beginning of one letter of UTF-8 whose rest is missing.
fn is_cut_letter(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
}

/// Fewest letters of two bytes from which a text is Japanese.
const FEWEST_DOUBLES: usize = 4;

/// Whether a text is in Shift-JIS: it is well formed, and most of its letters begin with bytes that are quotes elsewhere, and stand side by
/// side as those do not. In texts of Cyrillic the letter «а» breaks it, small or capital.
fn is_japanese(head: &[u8], is_all: bool) -> bool {
    let (mut doubles, mut pairs, mut others, mut at) = (0, 0, 0, 0);
    let mut is_behind = false;
    while let Some(byte) = head.get(at) {
        let length = match byte {
            0..=0x7F | 0xA1..=0xDF => 1,
            0x81..=0x9F | 0xE0..=0xFC => 2,
            _ => return false,
        };
        let is_double = matches!(byte, 0x81..=0x9F);
        doubles += usize::from(is_double);
        pairs += usize::from(is_double && is_behind);
        others += usize::from(!is_double && *byte >= 0x80);
        is_behind = is_double;
        if length == 2 && head.get(at + 1).is_some_and(|trail| !matches!(trail, 0x40..=0x7E | 0x80..=0xFC)) {
            return false;
        }
        at += length;
    }
    // The last letter of a beginning may be cut.
    (at == head.len() || !is_all) && doubles >= FEWEST_DOUBLES && doubles > others && pairs * 2 >= doubles
}

/// The letters of two bytes in a text, by what their first bytes are in the encodings of Korean, Chinese and Japanese.
#[derive(Debug, Default)]
struct Pairs {
    all: u32,
    /// Beside another one.
    side_by_side: u32,
    /// Both bytes among the signs that all these encodings have in common with each other.
    plain: u32,
    /// Syllables of Korean.
    hangul: u32,
    /// The commoner half of Chinese signs on the mainland.
    simple: u32,
    /// The commoner half on Taiwan.
    full: u32,
    /// Syllables of Japanese.
    kana: u32,
}

impl Pairs {
    /// `None` where a byte stands that begins no letter, or whose second byte is none.
    fn of(head: &[u8], is_all: bool) -> Option<Self> {
        let (mut pairs, mut at, mut is_behind) = (Self::default(), 0, false);
        while let Some(lead) = head.get(at) {
            if lead.is_ascii() {
                (at, is_behind) = (at + 1, false);
                continue;
            }
            let Some(trail) = head.get(at + 1) else { return (!is_all).then_some(pairs) };
            if !matches!((lead, trail), (0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE)) {
                return None;
            }
            pairs.all += 1;
            pairs.side_by_side += u32::from(is_behind);
            pairs.plain += u32::from(*lead >= 0xA1 && *trail >= 0xA1);
            pairs.hangul += u32::from(matches!(lead, 0xB0..=0xC8));
            pairs.simple += u32::from(matches!(lead, 0xB0..=0xD7));
            pairs.full += u32::from(matches!(lead, 0xA4..=0xC6));
            pairs.kana += u32::from(matches!(lead, 0xA4 | 0xA5) && *trail >= 0xA1);
            (at, is_behind) = (at + 2, true);
        }
        Some(pairs)
    }
}

/// The encoding of a text whose letters beyond ASCII all come in two bytes, side by side: which one, the first bytes tell.
fn of_pairs(head: &[u8], is_all: bool) -> Option<&'static Encoding> {
    let pairs = Pairs::of(head, is_all)?;
    let most = |count: u32| count * 10 >= pairs.all * 9;
    if (pairs.all as usize) < FEWEST_DOUBLES || pairs.side_by_side == 0 {
        None
    } else if !most(pairs.plain) {
        // Only there the second byte is often a letter of ASCII, as behind any accented one: words tell them apart.
        (most(pairs.full) && pairs.side_by_side * 3 >= pairs.all).then_some(BIG5)
    } else if pairs.kana * 5 >= pairs.all {
        Some(EUC_JP)
    } else if most(pairs.hangul) {
        Some(EUC_KR)
    } else {
        (pairs.simple * 5 >= pairs.all * 4).then_some(GB18030)
    }
}

/// Whether a text has the look of words in some encoding of Cyrillic.
fn reads_as_cyrillic(head: &[u8]) -> bool {
    let high = head.iter().filter(|byte| **byte >= 0x80).count() as i64;
    CYRILLIC.iter().any(|encoding| russian(&encoding.decode_without_bom_handling(head).0) * 10 > high * 3)
}

/// The encodings of Cyrillic by how often they occur.
const CYRILLIC: [&Encoding; 4] =
    [WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866, encoding_rs::X_MAC_CYRILLIC];

/// Whether an encoding is one that only the letters of a text tell, and that hardly anybody writes any more.
pub fn is_guess(encoding: &'static Encoding) -> bool {
    CYRILLIC[1..].contains(&encoding) || [BIG5, EUC_JP, EUC_KR, GB18030, SHIFT_JIS].contains(&encoding)
}

/// UTF-16 without a mark: the upper bytes are those of Latin or Cyrillic letters and signs.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    // Without a zero there is no blank and no line end of two bytes.
    if pairs < 2 || memchr::memchr(0, head).is_none() {
        return None;
    }
    let upper = |odd: usize| {
        let bytes = head.iter().skip(odd).step_by(2);
        bytes.filter(|byte| matches!(**byte, 0x00 | 0x04 | 0x20)).count()
    };
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    // Any text has blanks, line ends or delimiters, of which the upper byte is zero.
    let is_it =
        |odd: usize| upper(odd) * 20 >= pairs * 19 && zeros(odd) * 50 >= pairs && zeros(1 - odd) * 50 < pairs;
    match (is_it(0), is_it(1)) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// How much a text reads like Russian: letters count by how common they are whatever their case, since tables are often typed in
/// capitals; capitals within a word and signs that nobody types count against it.
fn russian(text: &str) -> i64 {
    let mut likeness = 0;
    let mut before = ' ';
    for letter in text.chars() {
        let is_out_of_place = letter.is_uppercase() && before.is_lowercase();
        likeness +=
            if is_out_of_place { -6 } else { commonness(letter.to_lowercase().next().unwrap_or(letter)) };
        before = letter;
    }
    likeness
}

/// Twice the binary logarithm of how much commoner a letter is in Russian than if all were alike, by the frequencies of the national
/// corpus; signs that are typed beside letters count nothing. Letters of the neighbours count as rare ones.
fn commonness(letter: char) -> i64 {
    match letter {
        'о' => 4,
        'е' | 'а' | 'и' => 3,
        'н' | 'т' | 'с' => 2,
        'р' | 'в' | 'л' => 1,
        // Letters that are neither common nor rare, and what is typed beside letters.
        'к' | 'м' | 'д' | 'п' | 'у' | '№' | '«' | '»' | '—' | '–' | '₽' | '\u{a0}' | '\0'..='\x7F' => {
            0
        }
        'я' | 'ы' | 'і' => -1,
        'ь' | 'г' | 'з' | 'б' | 'ч' | 'ё' | 'ї' | 'є' => -2,
        'й' | 'х' | 'ж' | 'ў' | 'ґ' => -3,
        'ш' | 'ю' => -4,
        'ц' => -5,
        'щ' | 'э' => -6,
        'ф' => -7,
        // The hard sign is as rare as what no text has.
        _ => -9,
    }
}

/// The start of a file as if it were UTF-8: what is none becomes U+FFFD, and a letter that its end cuts goes.
pub(super) fn as_utf8(head: &[u8]) -> Cow<'_, str> {
    let (text, is_garbled) = UTF_8.decode_without_bom_handling(without_cut(head));
    if is_garbled { UTF_8.decode_without_bom_handling(head).0 } else { text }
}

/// Bytes without the beginning of a letter of UTF-8 at their end whose rest is missing.
fn without_cut(head: &[u8]) -> &[u8] {
    let longest = head.len().min(3);
    let cut = (1..=longest).map(|back| head.split_at(head.len() - back)).find(|(_, end)| is_cut_letter(end));
    cut.map_or(head, |(before, _)| before)
}

/// The start of a file as text, whatever its encoding.
pub fn decode(head: &[u8], is_all: bool) -> Cow<'_, str> {
    // Nearly all texts are UTF-8 without a mark, and to find them so is to have decoded them.
    if is_all && Encoding::for_bom(head).is_none() && wide(head).is_none() {
        let (text, is_garbled) = UTF_8.decode_without_bom_handling(head);
        if !is_garbled {
            return text;
        }
    }
    encoding_of(head, is_all).decode_with_bom_removal(head).0
}

/// Bytes as text; what is no UTF-8 becomes U+FFFD. Nearly all bytes are UTF-8, and to look whether they are costs a third of what
/// `String::from_utf8_lossy` takes, which goes from letter to letter.
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str =
        "Имя;Телефон;Комментарий\nВера Ежова;+7 916 555-21-04;перезвонить после обеда\nИГОРЬ;;№ 5 — «да»\n";

    #[test]
    fn a_letter_that_is_cut_goes_and_what_is_none_stays_marked() {
        for text in ["", "a", "я", "aя€😀"] {
            for end in 0..=text.len() {
                let head = &text.as_bytes()[..end];
                let whole = (0..=end).rev().find_map(|end| text.get(..end)).unwrap_or_default();
                assert_eq!(as_utf8(head), whole);
                assert_eq!(
                    as_utf8(&[b"\xff", head].concat()),
                    format!("\u{fffd}{}", String::from_utf8_lossy(head))
                );
            }
        }
        assert_eq!(as_utf8(b"a\xe0\x80"), "a\u{fffd}\u{fffd}", "no letter begins so");
    }

    #[test]
    fn cyrillic_is_told_by_its_letters() {
        for encoding in [WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            let (bytes, _, _) = encoding.encode(TABLE);
            assert_eq!(encoding_of(&bytes, true), encoding);
        }
        // The library only reads the encoding of old Macs: capitals from 80, small letters from E0.
        let mac: Vec<u8> = "Вера Ежова;перезвонить"
            .chars()
            .map(|letter| match letter {
                'А'..='Я' => 0x80 + (letter as u32 - 'А' as u32) as u8,
                'я' => 0xDF,
                'а'..='ю' => 0xE0 + (letter as u32 - 'а' as u32) as u8,
                other => other as u8,
            })
            .collect();
        assert_eq!(encoding_of(&mac, true), encoding_rs::X_MAC_CYRILLIC);
    }

    #[test]
    fn a_letter_that_the_end_cuts_is_no_fault() {
        let cut = &"имя".as_bytes()[..5];
        assert_eq!((encoding_of(cut, false), as_utf8(cut).as_ref()), (UTF_8, "им"));
        assert_ne!(encoding_of(cut, true), UTF_8);
        assert_eq!(as_utf8(b"a\xffb"), "a\u{fffd}b");
    }

    #[test]
    fn capitals_alone_are_read_as_they_are() {
        let tables = [
            "Name;Phone\nИВАНОВА АННА;1\n",
            "Name;Phone\nЩУКИН ПЁТР;1\nЖУКОВ ЮРИЙ;2\n",
            "Name;Phone\nЦОЙ ВИКТОР;1\nКИМ ОЛЬГА;2\n",
            "КЛИЕНТ;ТЕЛЕФОН;КОММЕНТАРИЙ\nИванова Анна;1;Казань\n",
            "КЛИЕНТ;ТЕЛЕФОН;ГОРОД\nОБЪЕДКОВ ЭДУАРД;1;МОСКВА\nЮШИНА ЮЛИЯ;2;УФА\n",
            "имя;телефон\nанна;1\n",
            "ФИО;ТЕЛ\nЯЩУК ЦЕЦИЛИЯ;1\nШУМ ЯША;2\n",
        ];
        for encoding in [WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            for text in tables {
                let (bytes, _, _) = encoding.encode(text);
                assert_eq!(encoding_of(&bytes, true), encoding, "{text}");
            }
        }
        let (bytes, _, _) = WINDOWS_1251.encode("КЛІЄНТ;ТЕЛЕФОН\nГРИЦЬКІВ ЇЖАК;1\nЄвген Ґудзь;2\n");
        assert_eq!(encoding_of(&bytes, true), WINDOWS_1251);
    }

    #[test]
    fn japanese_is_told_from_quotes_and_from_cyrillic() {
        let names = "氏名,電話番号\n佐藤 花,090-1234-5671\n鈴木 健,090-1234-5672\n";
        for text in [names, "お客様名;メール\nさとう;a@b.jp\n", "商品名\tｼﾊﾞﾀ 柴田 一郎 様\n"]
        {
            assert_eq!(encoding_of(&SHIFT_JIS.encode(text).0, true), SHIFT_JIS, "{text}");
        }
        let quotes = "Note\nDon’t call, it’s late; we’re out, I’m back, they’ll see, you’ve won\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(quotes);
        assert_eq!(encoding_of(&bytes, true), encoding_rs::WINDOWS_1252);
    }

    #[test]
    fn letters_of_two_bytes_tell_their_language() {
        for (text, wanted) in [
            ("이름,휴대폰,이메일\n김 민수,010-2345-6781,a@b.kr\n이 영희,010-3456-7892,\n", EUC_KR),
            ("이름,휴대폰\n김 민,1\n이 수,2\n", EUC_KR),
            ("고객명;연락처\n박철수;010-4567-8903\n", EUC_KR),
            ("姓名,手机,邮箱\n王伟,13912345671,a@b.cn\n李娜,13812345672,\n张强,13712345673,\n", GB18030),
            ("姓名,手机,邮箱\n王 伟,1,\n李 娜,2,\n张 强,3,\n", GB18030),
            ("客户名称;备注\n刘洋;请在星期五回电话\n", GB18030),
            ("姓名,電話,備註\n陳志明,0912345671,星期五回電\n林淑芬,0922345672,\n", BIG5),
            ("なまえ,でんわ,メール\nさとう はな,090,a@b.jp\n鈴木 けん,080,\n", EUC_JP),
        ] {
            let (bytes, _, is_lossy) = wanted.encode(text);
            assert!(!is_lossy, "{text}");
            assert_eq!(encoding_of(&bytes, true), wanted, "{text}");
        }
        for encoding in [WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            for text in ["ИВАНОВ ИВАН;ТЕЛЕФОН\nПЕТРОВА АННА;ГОРОД\n", "имя;почта\nвера;да\n", TABLE]
            {
                let (bytes, _, _) = encoding.encode(text);
                assert!(CYRILLIC.contains(&encoding_of(&bytes, true)), "{text}");
            }
        }
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("ÅSA ÄNG\nÄRLA ÖST;ÅÄÖ\nÅKE;Äpple\n");
        assert_eq!(encoding_of(&bytes, true), encoding_rs::WINDOWS_1252);
    }

    #[test]
    fn wide_letters_need_no_mark() {
        for text in [TABLE, "Name;Phone\nVera;+44 7400 123461\n"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!((encoding_of(&little, true), encoding_of(&big, true)), (UTF_16LE, UTF_16BE));
        }
        assert_eq!(encoding_of(b"Name;Phone\nVera;1\n", true), UTF_8);
    }

    #[test]
    fn accents_are_western() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Prénom;Société\nRené;Café\n");
        assert_eq!(encoding_of(&bytes, true), encoding_rs::WINDOWS_1252);
    }
}
