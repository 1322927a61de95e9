//! The files that were met, by the folders and archives that they lie in.

use crate::import::found::Found;
use crate::model::sorted_map::SortedMap;

/// All files, sorted by path, with what lies directly in each folder.
pub(super) struct Tree<'a> {
    files: &'a [Found],
    folders: SortedMap<&'a str, Vec<&'a Found>>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(files: &'a [Found]) -> Self {
        let mut folders = SortedMap::<&str, Vec<&Found>>::new();
        for file in files {
            folders.entry(file.folder()).or_default().push(file);
        }
        Self { files, folders }
    }

    /// All files, sorted by path.
    pub(super) fn files(&self) -> &'a [Found] {
        self.files
    }

    /// Folders and archives that hold files, with these files; sorted by path.
    pub(super) fn folders(&self) -> impl Iterator<Item = (&'a str, &[&'a Found])> {
        self.folders.iter().map(|(folder, files)| (*folder, files.as_slice()))
    }

    /// The file of a name that lies directly in a folder, whatever its case.
    pub(super) fn child(&self, folder: &str, name: &str) -> Option<&'a Found> {
        self.folders.get(folder)?.iter().find(|file| file.name().eq_ignore_ascii_case(name)).copied()
    }

    /// Names of the folders that lie directly in a folder and hold files at some depth.
    pub(super) fn subfolders(&self, folder: &str) -> Vec<&'a str> {
        let start = format!("{folder}/");
        let below = self.folders.keys().copied().skip_while(|path| *path < start.as_str());
        let below = below.take_while(|path| path.starts_with(&start));
        let mut names: Vec<&str> =
            below.filter_map(|path| path.get(start.len()..)?.split('/').next()).collect();
        names.dedup();
        names
    }
}

/// What stands behind the folder of a root in the path of a file below it.
pub(super) fn below<'a>(root: &str, path: &'a str) -> &'a str {
    if root.is_empty() { path } else { path.get(root.len() + 1..).unwrap_or_default() }
}

/// Whether a path lies somewhere below a folder.
pub(super) fn is_below(folder: &str, path: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The folder around a folder; empty at the top.
pub(super) fn around(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(around, _)| around)
}
