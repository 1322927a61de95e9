//! Facts about the world that ship with the program: channels and what has happened to them, masked mail domains, action
//! links, column headers.

pub mod channels;
pub mod countries;
pub mod currencies;
pub mod export_ways;
pub mod headers;
pub mod incidents;
pub mod languages;
pub mod link_patterns;
pub mod links;
pub mod literals;
pub mod locales;
pub mod mail;
mod origins;
pub mod path_words;
pub mod patronymics;
pub mod sentences;

use crate::model::sorted_map::SortedMap;
use crate::model::zone::Zone;

/// Version of the tables in `data/`: the day they were last revised.
pub const DATA_VERSION: &str = "2026-11-22";

/// The numbering library, and the version of the metadata that it ships with, which it says nowhere but in its notes.
const PHONES: (&str, &str) = ("2.2.15", "9.0.42");

/// The release of the list of throwaway mailboxes (`data/README.md`).
const THROWAWAY: &str = "6.0.21";

/// Versions of everything outside the exports that figures rest on, by name, as a report states them.
pub fn versions() -> SortedMap<String, String> {
    let versions = [
        ("channels", DATA_VERSION),
        ("headers", DATA_VERSION),
        ("incidents", incidents::MADE),
        ("links", DATA_VERSION),
        ("masked", DATA_VERSION),
        ("phones", PHONES.1),
        ("throwaway", THROWAWAY),
        ("timezones", Zone::database()),
    ];
    versions.into_iter().map(|(name, version)| (name.to_owned(), version.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_those_of_the_libraries_in_use() {
        let lock: toml::Table = include_str!("../../Cargo.lock").parse().expect("the list of libraries");
        let used = |name: &str| {
            let packages = lock["package"].as_array().expect("packages");
            let package = packages.iter().find(|package| package["name"].as_str() == Some(name));
            package.and_then(|package| package["version"].as_str()).unwrap_or_default()
        };
        assert_eq!(used("rlibphonenumber"), PHONES.0, "see which metadata the new version ships with");
        assert!(versions()["timezones"].starts_with("20"), "{:?}", versions());
    }
}
