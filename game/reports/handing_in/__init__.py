"""The report that is handed in after play: what it tells, part by part, and how it is written as a page or as text."""
