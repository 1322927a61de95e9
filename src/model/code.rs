//! Codes of errors: one enum, each with its id and its one meaning. What a code means in words stands in the language files
//! under `code-<id>`, what to do about it under `code-<id>-way-out`; `docs/errors.md` is made of both.

use std::fmt;

/// Declares the codes once: name, id, and the meaning for whoever reads the program.
macro_rules! codes {
    ($($(#[doc = $meaning:literal])+ $name:ident = $id:literal,)+) => {
        /// What kind of trouble an error is. The first digit says where: 1 the call, 2 settings, 3 input, 4 output, 7 the program.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $meaning])+ $name,)+
        }

        impl Code {
            /// All of them, sorted by id.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable id, such as `E0305`.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

codes! {
    /// The command line is not understood: an option, a command or an argument too many, missing or misspelt.
    CommandLine = "E0100",
    /// An argument has a value that cannot be used, or two of them do not go together.
    Argument = "E0101",
    /// Standard input was asked for, and nothing is piped in.
    NothingPiped = "E0102",
    /// There is no output format of that name.
    OutputFormat = "E0103",
    /// The answer takes the exports themselves, and there are none or only a saved report.
    NeedsExports = "E0104",
    /// A saved report cannot be read.
    SavedReport = "E0105",
    /// Two reports rest on different settings, and do not compare.
    Incomparable = "E0106",
    /// There is no client of that name.
    NoSuchClient = "E0107",
    /// With small groups hidden there is no such answer.
    SmallHidden = "E0108",
    /// A baseline cannot be used.
    Baseline = "E0109",
    /// A saved report stands among other paths.
    ReportAmongExports = "E0110",
    /// Nothing is known by that id or name.
    UnknownName = "E0111",
    /// The key for pseudonyms cannot be used.
    KeyFile = "E0112",
    /// What differs from a report made with names would name people.
    NamesNotShown = "E0113",
    /// The file of links cannot be used.
    LinksFile = "E0114",
    /// The history of earlier runs cannot be used.
    HistoryFile = "E0115",
    /// Questions are to be asked, and nobody sits at a terminal, or the dialogue was broken off.
    NoAnswer = "E0116",
    /// The list of a sample cannot be used.
    SampleList = "E0117",
    /// The settings cannot be used.
    Settings = "E0201",
    /// Nothing that counts could be read at all.
    NothingRead = "E0300",
    /// The system does not let a source be read.
    Unreadable = "E0301",
    /// A file is empty.
    EmptyFile = "E0302",
    /// No format recognises a file.
    UnknownFormat = "E0303",
    /// Several formats recognise a file.
    AmbiguousFormat = "E0304",
    /// A file ends in the middle.
    CutOff = "E0305",
    /// A file breaks the rules of its format.
    Malformed = "E0306",
    /// Day and month cannot be told apart.
    DateOrder = "E0307",
    /// A table lacks columns that are needed.
    Columns = "E0308",
    /// A file is encrypted.
    Encrypted = "E0309",
    /// A file is over a limit that protects against hostile ones.
    OverLimit = "E0310",
    /// Nothing that counts stands in a file.
    NothingInside = "E0311",
    /// More of a source is damaged than is allowed.
    TooManyRejects = "E0312",
    /// What was read in part makes no baseline.
    PartialBaseline = "E0313",
    /// More memory is needed than is allowed.
    OutOfMemory = "E0314",
    /// An archive cannot be unpacked.
    Archive = "E0315",
    /// Reading a source ran into a fault of the program.
    ReaderFault = "E0370",
    /// The place of an output is taken.
    OutputExists = "E0401",
    /// An output cannot be written.
    OutputFailed = "E0402",
    /// A fault of the program.
    Internal = "E0700",
    /// The system gives no threads.
    NoThreads = "E0701",
}

impl Code {
    /// The code of an id, without case.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_one_id_in_one_form() {
        let ids: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "unsorted, or one stands twice: {ids:?}");
        assert!(ids.iter().all(|id| id.len() == 5 && id.starts_with('E') && id[1..].parse::<u16>().is_ok()));
        assert_eq!(Code::by_id("e0305"), Some(Code::CutOff));
        assert_eq!(Code::by_id("E9999"), None);
    }
}
