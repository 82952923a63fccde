"""What belongs together across articles: copies of one text. The only stage that sees other articles."""
