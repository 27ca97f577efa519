"""The palette of templates/css/tokens.css, and what people are coloured with."""

NIGHT, DEEP, TEAL, MINT, PALE = "#0f2b46", "#064f4c", "#0c7c76", "#8cc8c2", "#dbebea"
CLAY, RUST, BRICK, ROSE = "#c4613f", "#b9482a", "#8f3a24", "#e5a184"
SAFFRON, HONEY, SAND, CREAM, WHITE = "#f2b544", "#e0982c", "#f3dfb8", "#fdf3df", "#fffaf0"
INDIGO, SKY = "#34429f", "#bcd9d6"
SKINS = ["#6b3f2a", "#8a5638", "#54311f", "#b27a54", "#9c6644", "#7a4a30"]
HAIR = "#241a1a"
