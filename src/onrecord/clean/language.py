"""The language of a text."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENOUGH = 8
"""Words below which a text is too short to tell."""
SURE = 0.95


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language; None where the text is too short or the model is not sure."""
    if len(text.split()) < ENOUGH:
        return None
    code, probability = _identifier().classify(text[:20_000])
    return str(code) if probability >= SURE else None
