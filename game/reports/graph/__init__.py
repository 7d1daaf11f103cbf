"""A casus as a picture: laid out and drawn as SVG, or told to Mermaid and Graphviz; `picture` is the way in."""
