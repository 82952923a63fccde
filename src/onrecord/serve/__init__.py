"""What a record tells: queries, the export, and the command line over them."""
