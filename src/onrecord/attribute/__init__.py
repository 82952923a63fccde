"""Who said it: parsed articles to statements."""
