/// Up to eight bytes as one number, the first byte lowest, as if zeros stood behind them. Two loads of fixed size: a copy of
/// unknown length is a call in WebAssembly, and words are short.
#[inline]
pub fn packed(bytes: &[u8]) -> u64 {
    let two = |at: usize| u64::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    let four = |at: usize| two(at) | two(at + 2) << 16;
    match bytes.len() {
        0 => 0,
        1 => u64::from(bytes[0]),
        n @ 2..4 => two(0) | two(n - 2) << (8 * (n - 2)),
        n @ 4..=8 => four(0) | four(n - 4) << (8 * (n - 4)),
        n => panic!("{n} bytes are more than eight"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_stand_in_their_order_whatever_their_number() {
        let all = *b"\x81bcdefgh";
        for n in 0..=8 {
            let mut padded = [0; 8];
            padded[..n].copy_from_slice(&all[..n]);
            assert_eq!(packed(&all[..n]), u64::from_le_bytes(padded), "{n}");
        }
    }
}
