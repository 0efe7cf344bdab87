//! Words and their statistics: terms of one article, and measures over many.
