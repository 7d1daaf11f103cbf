"""The screens, one module each: from what is on to a tree of nodes. No screen decides anything."""
