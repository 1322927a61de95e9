//! What speaks for the role of a column.

/// What speaks for the role of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The settings.
    Settings,
    /// Its header, as the dictionary has it.
    Header,
    /// Words of its header.
    Words,
    /// Its cells.
    Cells,
    /// Another table, in which its cells stand.
    Tables,
}

impl Evidence {
    /// The stable id shown by `inspect`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Header => "header",
            Self::Words => "words",
            Self::Cells => "cells",
            Self::Tables => "tables",
        }
    }
}
