"""The pages, one module each: what the address asks, from `queries`, into a template."""
