/// Gries' deviation of proportions (2008): how unevenly something is spread over parts, from 0 (as the parts' sizes let one
/// expect) to nearly 1 (all in one small part). Parts are `(occurrences, size)`; 0 where nothing occurs.
pub fn deviation_of_proportions(parts: impl Iterator<Item = (u32, u32)> + Clone) -> f64 {
    let (occurrences, size) = parts.clone().fold((0.0, 0.0), |(n, s), (m, t)| (n + f64::from(m), s + f64::from(t)));
    if occurrences == 0.0 || size == 0.0 {
        return 0.0;
    }
    parts.map(|(n, s)| (f64::from(n) / occurrences - f64::from(s) / size).abs()).sum::<f64>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_values_worked_out_by_hand() {
        let dp = |parts: &[(u32, u32)]| deviation_of_proportions(parts.iter().copied());
        assert_eq!(dp(&[(2, 100), (2, 100)]), 0.0);
        assert_eq!(dp(&[(4, 100), (0, 100)]), 0.5);
        // |3/4 - 1/2| + |1/4 - 1/4| + |0 - 1/4| = 0.5
        assert_eq!(dp(&[(3, 200), (1, 100), (0, 100)]), 0.25);
        assert_eq!((dp(&[]), dp(&[(0, 10)]), dp(&[(3, 10)])), (0.0, 0.0, 0.0));
    }
}
