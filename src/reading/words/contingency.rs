/// How often two things happen together: a two by two table of counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contingency {
    pub both: f64,
    pub first_only: f64,
    pub second_only: f64,
    pub neither: f64,
}

impl Contingency {
    /// From the count of both, of each, and of all; `both` is at most each of them, and each at most `all`.
    pub fn new(both: u32, first: u32, second: u32, all: u32) -> Self {
        let [both, first, second, all] = [both, first, second, all].map(f64::from);
        Self { both, first_only: first - both, second_only: second - both, neither: all - first - second + both }
    }

    /// Log-likelihood ratio G² (Dunning 1993), natural logarithms; negative where both come together less often than by chance.
    pub fn g2(&self) -> f64 {
        let all = self.all();
        let (first, second) = (self.both + self.first_only, self.both + self.second_only);
        let term = |observed: f64, row: f64, column: f64| {
            if observed > 0.0 { observed * (observed * all / (row * column)).ln() } else { 0.0 }
        };
        let sum = term(self.both, first, second)
            + term(self.first_only, first, all - second)
            + term(self.second_only, all - first, second)
            + term(self.neither, all - first, all - second);
        // rounding can leave a hair below zero where the two are independent
        let g2 = (2.0 * sum).max(0.0);
        if self.both * all < first * second { -g2 } else { g2 }
    }

    /// Normalised pointwise mutual information (Bouma 2009), -1 (never together) to 1 (only together); 0 where both always happen.
    pub fn npmi(&self) -> f64 {
        let all = self.all();
        if self.both == 0.0 {
            return -1.0;
        }
        if self.both == all {
            return 0.0;
        }
        let (first, second) = (self.both + self.first_only, self.both + self.second_only);
        (self.both * all / (first * second)).ln() / -(self.both / all).ln()
    }

    fn all(&self) -> f64 {
        self.both + self.first_only + self.second_only + self.neither
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_values_worked_out_by_hand() {
        // 10 + 10 + 10 + 70: expected 4, 16, 16, 64
        let table = Contingency::new(10, 20, 20, 100);
        assert_eq!(table.neither, 70.0);
        // 2 (10 ln 2.5 + 2 * 10 ln 0.625 + 70 ln 1.09375)
        assert!((table.g2() - 12.071_37).abs() < 1e-4, "{}", table.g2());
        // ln 2.5 / -ln 0.1
        assert!((table.npmi() - 0.397_94).abs() < 1e-5, "{}", table.npmi());
    }

    #[test]
    fn the_sign_says_whether_more_or_less_than_by_chance() {
        assert_eq!(Contingency::new(4, 20, 20, 100).g2(), 0.0);
        assert!(Contingency::new(1, 20, 20, 100).g2() < -3.0);
        assert_eq!(Contingency::new(0, 20, 20, 100).npmi(), -1.0);
        assert_eq!(Contingency::new(20, 20, 20, 100).npmi(), 1.0);
        assert_eq!((Contingency::new(5, 5, 5, 5).g2(), Contingency::new(5, 5, 5, 5).npmi()), (0.0, 0.0));
    }
}
