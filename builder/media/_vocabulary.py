"""What a drawing may hold: the elements, attributes and properties of SVG that only draw."""

from __future__ import annotations

SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
TEXTS = frozenset(("text", "tspan", "textPath", "title", "desc", "style"))
"""Elements whose text is kept."""
GRADIENTS = frozenset(("linearGradient", "radialGradient"))
ELEMENTS = (
    SHAPES
    | TEXTS
    | GRADIENTS
    | frozenset(("svg", "g", "defs", "symbol", "use", "switch", "image", "stop"))
    | frozenset(("clipPath", "mask", "pattern", "marker"))
)
LEFT_OUT = frozenset(("metadata",))
"""Elements that draw nothing, and that editors write."""
REFERRING = frozenset(("use", "textPath", "pattern")) | GRADIENTS
"""Elements whose `href` names another element of the drawing."""

_PAINT = (
    *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-dasharray", "stroke-dashoffset"),
    *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width"),
    *("color", "color-interpolation", "color-rendering", "opacity", "paint-order", "vector-effect"),
    *("stop-color", "stop-opacity", "solid-color", "solid-opacity", "mix-blend-mode", "isolation"),
    *("marker", "marker-start", "marker-mid", "marker-end", "clip-path", "clip-rule", "mask"),
    *("shape-rendering", "text-rendering", "image-rendering", "color-interpolation-filters"),
)
_LAYOUT = (
    *("display", "visibility", "overflow", "transform", "transform-origin", "transform-box"),
    *("transform-style", "text-anchor", "dominant-baseline", "alignment-baseline"),
    *("baseline-shift", "writing-mode", "direction", "unicode-bidi", "white-space", "inline-size"),
    *(
        "letter-spacing",
        "word-spacing",
        "line-height",
        "text-align",
        "text-indent",
        "text-orientation",
    ),
    *("text-transform", "text-decoration", "text-decoration-line", "text-decoration-style"),
    *("text-decoration-color", "glyph-orientation-vertical", "shape-inside", "shape-padding"),
    *("shape-margin", "kerning", "word-break", "overflow-wrap"),
)
_FONT = (
    *("font", "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style"),
    *("font-variant", "font-variant-ligatures", "font-variant-caps", "font-variant-numeric"),
    *("font-variant-east-asian", "font-variant-position", "font-variant-alternates"),
    *("font-variation-settings", "font-feature-settings", "font-kerning", "font-weight"),
    *("font-optical-sizing", "font-synthesis"),
)
REFERABLE = frozenset(
    ("fill", "stroke", "marker", "marker-start", "marker-mid", "marker-end", "clip-path", "mask")
)
"""What may name an element of the drawing, by `url(#…)`."""
PRESENTATION = frozenset((*_PAINT, *_LAYOUT, *_FONT))
PROPERTIES = PRESENTATION | frozenset(
    (
        *("background", "background-color", "color-scheme", "width", "height", "max-width"),
        *("max-height", "min-width", "min-height", "margin", "padding", "x", "y", "r", "rx", "ry"),
    )
)
"""What `style` may set."""
IGNORED = frozenset(
    ("cursor", "pointer-events", "enable-background", "user-select", "shape-outside", "filter")
)
"""Attributes and properties that mean nothing in a picture, and are left out; `filter` only where it is `none`."""
TEXT_ATTRIBUTES = frozenset(
    ("class", "lang", "role", "type", "aria-label", "aria-hidden", "aria-labelledby")
)
"""Attributes that hold words, not values."""
ATTRIBUTES = (
    PRESENTATION
    | TEXT_ATTRIBUTES
    | frozenset(
        (
            *(
                "x",
                "y",
                "x1",
                "x2",
                "y1",
                "y2",
                "dx",
                "dy",
                "cx",
                "cy",
                "r",
                "rx",
                "ry",
                "fx",
                "fy",
            ),
            *("fr", "width", "height", "d", "points", "pathLength", "viewBox", "offset"),
            *("preserveAspectRatio", "gradientUnits", "gradientTransform", "spreadMethod"),
            *("clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits"),
            *("patternContentUnits", "patternTransform", "markerUnits", "markerWidth"),
            *("markerHeight", "refX", "refY", "orient", "rotate", "lengthAdjust", "textLength"),
            *("startOffset", "method", "spacing", "side", "version"),
        )
    )
)
LEFT_OUT_ATTRIBUTES = frozenset(
    (
        *("content", "host", "agent", "etag", "pages", "scale", "border", "media", "focusable"),
        *("baseProfile", "contentScriptType", "contentStyleType", "zoomAndPan", "nonce", "title"),
        *("requiredFeatures", "tabindex", "aria-roledescription", "aria-describedby", "alt"),
    )
)
"""Attributes without a namespace that draw nothing, and that editors write; so are all `data-…`."""
FUNCTIONS = frozenset(
    (
        *("matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate"),
        *("skewx", "skewy", "rgb", "rgba", "hsl", "hsla", "light-dark", "var"),
    )
)
"""Functions of values, in lower case; `url` is looked at by itself."""
