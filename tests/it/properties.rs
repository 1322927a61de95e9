//! What holds for any input: no reader panics, a stream reads like a file, and the parts of a chat make the whole.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

use untether::import::detect;
use untether::import::formats::FORMATS;
use untether::model::chat::{Chat, ChatKind, LinkMarks, MessageTraits};
use untether::model::ledger::{Ledger, SkipReason};
use untether::model::time::{Day, Moment};

use crate::support::{SampleFile, detected, read_as, samples};

static SAMPLES: LazyLock<Vec<SampleFile>> = LazyLock::new(samples);

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A change of a sample: bytes put in the place of others.
#[derive(Debug, Clone)]
struct Change {
    at: Index,
    removed: usize,
    put: Vec<u8>,
}

fn change() -> impl Strategy<Value = Change> {
    let structural = proptest::sample::select(b"{}[]\":,;\n\r\t<>&=?-/.+@0 \0\xff".to_vec());
    let byte = proptest::prop_oneof![structural, any::<u8>()];
    (any::<Index>(), 0..40_usize, vec(byte, 0..12)).prop_map(|(at, removed, put)| Change { at, removed, put })
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let at = change.at.index(bytes.len() + 1);
        let end = (at + change.removed).min(bytes.len());
        bytes.splice(at..end, change.put.iter().copied());
    }
    bytes
}

/// Messages of a chat: author, day, second, media.
fn messages() -> impl Strategy<Value = Vec<(u32, u16, u32, bool)>> {
    vec((0..4_u32, 0..30_u16, 0..86_400_u32, any::<bool>()), 0..120)
}

fn chat(messages: &[(u32, u16, u32, bool)], first_place: u64) -> Chat {
    let mut chat = Chat::new("telegram", ChatKind::Private, "");
    for (place, (author, day, second, media)) in (first_place..).zip(messages) {
        let at = Moment { day: Day(20_000 + i32::from(*day)), second: *second };
        let kinds = [*media, false, second % 7 == 0];
        let links = LinkMarks { kinds, opens: (second % 3) as u16 };
        chat.add(*author, at, MessageTraits { media: *media, links }, place);
    }
    chat
}

fn ledger() -> impl Strategy<Value = Ledger> {
    let skips = vec((0..SkipReason::ALL.len(), 1..9_u64), 0..6);
    ([0..99_u64, 0..99, 0..99, 0..99, 0..99], skips).prop_map(|(counts, skips)| {
        let [messages, system, records, activities, deals] = counts;
        let mut ledger = Ledger { messages, system, records, activities, deals, ..Ledger::default() };
        for (reason, count) in skips {
            ledger.skip_many(SkipReason::ALL[reason], count, &[count]);
        }
        ledger
    })
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..3_000), streamed in any::<bool>()) {
        let _ = detected("export", &bytes);
        for format in FORMATS {
            let _ = read_as(*format, "export", &bytes, streamed);
        }
    }

    #[test]
    fn random_text_never_panics(text in "[0-9/:., \\[\\]{}\"'<>;@+a-cА-Вя\u{200e}\u{202f}\r\n\t-]{0,600}") {
        let _ = detected("export.txt", text.as_bytes());
        for format in FORMATS {
            let _ = read_as(*format, "export.txt", text.as_bytes(), false);
        }
    }
}

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn changed_samples_read_the_same_whole_and_in_pieces(
        sample in any::<Index>(),
        changes in vec(change(), 1..4),
    ) {
        let SampleFile { format, path, bytes } = sample.get(&SAMPLES);
        let path = path.display().to_string();
        let bytes = changed(bytes, &changes);
        let _ = detected(&path, &bytes);
        let format = detect::by_id(format).expect("a format");
        let read = |streamed| read_as(format, &path, &bytes, streamed).map_err(|error| error.kind.code());
        let (whole, streamed) = (read(false), read(true));
        prop_assert_eq!(
            whole.as_ref().map(|data| (&data.ledger, &data.chats)),
            streamed.as_ref().map(|data| (&data.ledger, &data.chats))
        );
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn the_parts_of_a_chat_make_the_whole(messages in messages(), cuts in [any::<Index>(), any::<Index>()]) {
        let mut cuts = cuts.map(|cut| cut.index(messages.len() + 1));
        cuts.sort_unstable();
        let part = |from: usize, to: usize| chat(&messages[from..to], from as u64 + 1);
        let parts = || (part(0, cuts[0]), part(cuts[0], cuts[1]), part(cuts[1], messages.len()));
        let mut whole = part(0, messages.len());
        whole.seal();

        let (mut left, second, third) = parts();
        left.append(second);
        left.append(third);
        left.seal();
        prop_assert_eq!(&left, &whole);

        let (mut right, mut second, third) = parts();
        second.append(third);
        right.append(second);
        right.seal();
        prop_assert_eq!(&right, &whole);

        prop_assert_eq!(whole.messages(), messages.len() as u64);
        prop_assert!(whole.cells.iter().is_sorted_by_key(|cell| (cell.day, cell.author)));
        let mut again = whole.clone();
        again.seal();
        prop_assert_eq!(again, whole);
    }

    #[test]
    fn ledgers_add_up(first in ledger(), second in ledger(), third in ledger()) {
        let sum = |ledger: &Ledger| {
            ledger.messages + ledger.system + ledger.records + ledger.activities + ledger.deals
                + ledger.left_out.values().map(|skipped| skipped.count).sum::<u64>()
        };
        prop_assert_eq!(first.items(), sum(&first));
        let mut left = first.clone();
        left.merge(&second);
        prop_assert_eq!(left.items(), first.items() + second.items());
        left.merge(&third);
        let mut rest = second.clone();
        rest.merge(&third);
        let mut right = first;
        right.merge(&rest);
        prop_assert_eq!(left, right);
    }
}
