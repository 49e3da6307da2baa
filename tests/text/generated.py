"""Text that Hypothesis makes: what news has, and what attackers and converters add to it."""

from hypothesis import strategies as st

ARABIC = "ابتجحدرسعفقكلمنهويةىءأإآؤئ"
MARKS = "\u064b\u064e\u0651\u0670\u06d6\u0301\u20dd"
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ODDITIES = "\x00\x1b\x07\x85\x9b\t\u00ad\u034f\u0600\u06dd\ufe0f\ufdd0\uffff\U000e0041\u0378\ud800"
WIDE = "漢字한\u3000😀👨👩\U0001f1f9\U0001f1f7❤\U0001f3fd"
PLAIN = ARABIC + "گیکڵێaBé א 0123٤٥۶ .,،؛؟!:/-–—%$()[]{}«»“”\"'…\u00a0 "

CHARACTERS = st.one_of(
    st.sampled_from(PLAIN),
    st.sampled_from(ARABIC + "لاأ "),
    st.sampled_from(MARKS + CONTROLS + ODDITIES + WIDE + "لا"),
    st.characters(),
)
TEXTS = st.one_of(st.text(st.sampled_from(PLAIN), max_size=80), st.text(CHARACTERS, max_size=40))
"""Paragraphs; lone surrogates, controls and unassigned code points are among them."""

WIDTHS = st.one_of(st.integers(1, 12), st.integers(1, 100))
BASES = st.sampled_from(["rtl", "ltr", "auto"])
