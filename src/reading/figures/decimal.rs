//! Decimal notation, read without the tables of the standard library, which has more to allow for than news has.

/// Of a number that is raised by a power of ten.
const MOST_DECIMALS: i32 = 9;

/// The value of digits with or without a decimal point (`0.0254`, `.5`), the nearest one for up to fifteen digits; none for other text.
pub fn decimal(digits: &str) -> Option<f64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut value = 0.0;
    for byte in whole.bytes().chain(part.bytes()) {
        value = value * 10.0 + f64::from(char::from(byte).to_digit(10)?);
    }
    (whole.len() + part.len() > 0).then(|| value / 10f64.powi(part.len() as i32))
}

/// A value times ten to the power of at most two digits. One with decimals is made a whole number first, so that only the last step rounds.
pub(super) fn raised(value: f64, is_negative: bool, power: &str) -> Option<f64> {
    let power = power.parse::<u8>().ok().filter(|power| *power < 100)?;
    let power = if is_negative { -i32::from(power) } else { i32::from(power) };
    (0..=MOST_DECIMALS).find_map(|decimals| {
        let whole = (value * 10f64.powi(decimals)).round();
        let up = power - decimals;
        (whole / 10f64.powi(decimals) == value)
            .then(|| if up < 0 { whole / 10f64.powi(-up) } else { whole * 10f64.powi(up) })
    })
}

#[cfg(test)]
mod tests {
    use super::{decimal, raised};

    #[test]
    fn digits_are_read_as_the_standard_library_reads_them() {
        for digits in ["0", "7", "0.0254", ".5", "5.", "1609.344", "2589988.110336", "0.000000001", "31556952000000000"]
        {
            assert_eq!(decimal(digits), digits.parse().ok(), "{digits}");
        }
        for other in ["", ".", "1.2.3", "-1", "1e5", "½", "inf"] {
            assert_eq!(decimal(other), None, "{other}");
        }
    }

    #[test]
    fn powers_round_once() {
        for (value, is_negative, power, expected) in [
            (3.3, true, "2", 0.033),
            (4.35, false, "2", 435.0),
            (1.1, true, "05", 1.1e-5),
            (2.54, true, "7", 2.54e-7),
            (4.0, false, "14", 4e14),
        ] {
            assert_eq!(raised(value, is_negative, power), Some(expected));
        }
        assert_eq!([raised(1.0, false, "100"), raised(1.0, false, "x"), raised(1.0, false, "")], [None; 3]);
    }
}
