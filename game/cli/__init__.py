"""The terminal, and the place where everything is put together: files, the cache, saves and the verbs."""
