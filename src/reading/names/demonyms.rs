use std::collections::HashMap;
use std::sync::OnceLock;

use crate::text::lower;

/// The country whose adjective or inhabitant a word is: `Syrian`, `Syrians`, `SYRIAN` give `Syria`.
pub fn demonym_country(word: &str) -> Option<&'static str> {
    if word.len() > 32 {
        return None;
    }
    let key = lower(word);
    let list = list();
    let country = list.get(key.as_str()).or_else(|| list.get(key.strip_suffix('s')?));
    country.or_else(|| list.get(format!("{}man", key.strip_suffix("men")?).as_str())).copied()
}

/// Demonyms in lower case and their countries.
fn list() -> &'static HashMap<String, &'static str> {
    static LIST: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    LIST.get_or_init(|| {
        let lines = include_str!("demonyms.txt").lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once('\t')).map(|(word, country)| (lower(word), country)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_and_inhabitants_name_their_country() {
        for (word, country) in [
            ("Syrian", "Syria"),
            ("Syrians", "Syria"),
            ("SYRIANS", "Syria"),
            ("Swiss", "Switzerland"),
            ("Frenchmen", "France"),
            ("South Korean", "South Korea"),
        ] {
            assert_eq!(demonym_country(word), Some(country), "{word}");
        }
        for word in ["Syria", "Kurdish", "Islamist", "", "s", "men"] {
            assert_eq!(demonym_country(word), None, "{word}");
        }
    }
}
