//! The settings that belong to the demo's exports.

use super::world::{AS_OF, World};

/// `untether.toml`.
pub(super) fn file(world: &World) -> (String, Vec<u8>) {
    let words = world.words;
    let (language, region, currency) = if words.russian { ("ru", "RU", "RUB") } else { ("en", "GB", "GBP") };
    let (business, keeper, site, zone) = (words.business, words.keeper, words.site, words.zone);
    let text = format!(
        r#"config_version = 1

[audit]
as_of = "{AS_OF}"
timezone = "{zone}"
region = "{region}"
currency = "{currency}"
language = "{language}"

[staff]
names = ["{business}"]

[own]
domains = ["{site}"]
portal = ["https://{site}/my"]

[[source]]
path = "whatsapp/*"
staff_account = "{keeper}"

[report]
client = "{business}"
"#
    );
    ("untether.toml".to_owned(), text.into_bytes())
}
