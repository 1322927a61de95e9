//! Paths as the settings name files: from the working directory where they lie in it.

use std::path::{Path, PathBuf};

/// What was given, and under which name a report shows it.
pub(super) struct Roots(Vec<(String, String)>);

impl Roots {
    /// The given paths; relative ones start from `working`.
    pub(super) fn new(paths: &[PathBuf], working: &Path) -> Self {
        let root = |path: &PathBuf| {
            let full = working.join(path);
            let full = full.canonicalize().unwrap_or(full);
            let shown = full.file_name()?.to_string_lossy().into_owned();
            let base = working.canonicalize().unwrap_or_else(|_| working.to_owned());
            let inside = full.strip_prefix(&base).map_or_else(|_| shown.clone(), slashed);
            Some((shown, inside))
        };
        Self(paths.iter().filter_map(root).collect())
    }

    /// A shown path as a pattern of the settings; of a folder with all that lies in it.
    pub(super) fn pattern(&self, shown: &str, is_folder: bool) -> String {
        let below = |root: &str| {
            let rest = shown.strip_prefix(root)?;
            (rest.is_empty() || rest.starts_with('/')).then(|| rest.to_owned())
        };
        let place = self.0.iter().find_map(|(root, inside)| Some(format!("{inside}{}", below(root)?)));
        let place = place.unwrap_or_else(|| shown.to_owned()).trim_start_matches('/').to_owned();
        let escaped = globset::escape(&place);
        if is_folder { format!("{escaped}/**") } else { escaped }
    }
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_start_from_the_working_directory() {
        let around = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(around.path().join("clients/acme [new]")).expect("folders");
        let roots = Roots::new(&[PathBuf::from("clients/acme [new]")], around.path());
        assert_eq!(roots.pattern("acme [new]/crm", true), "clients/acme [[]new[]]/crm/**");
        assert_eq!(roots.pattern("elsewhere/a.csv", false), "elsewhere/a.csv");
    }
}
