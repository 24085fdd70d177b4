"""Pictures, drawings and sounds for tests, made on the spot."""
# ruff: noqa: E501 - drawings are as tools write them

from __future__ import annotations

import io
import struct
import wave

from PIL import Image

SVG = "http://www.w3.org/2000/svg"
NAMESPACES = f'xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(body: str, attributes: str = "") -> str:
    """A drawing of 40 by 20 that holds something."""
    return f'<svg {NAMESPACES} width="40" height="20" viewBox="0 0 40 20"{attributes}>{body}</svg>'


def picture(
    kind: str, size: tuple[int, int] = (6, 4), *, frames: int = 1, gps: bool = False
) -> bytes:
    """A picture in one of Pillow's formats."""
    shown = [Image.new("RGB", size, (40 * n % 256, 90, 200)) for n in range(frames)]
    out, more = io.BytesIO(), {}
    if frames > 1:
        more = {"save_all": True, "append_images": shown[1:], "duration": 50}
    if gps:
        exif = Image.Exif()
        exif.get_ifd(0x8825)[2] = (40.0, 25.0, 0.0)
        more["exif"] = exif.tobytes()
    shown[0].save(out, kind, **more)
    return out.getvalue()


def wav() -> bytes:
    """A tenth of a second of silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(b"\x80" * 800)
    return out.getvalue()


def ogg(packet: bytes) -> bytes:
    """The first page of an Ogg file."""
    head = b"OggS\0\2" + bytes(8) + struct.pack("<III", 1, 0, 0)
    return head + b"\1" + bytes([len(packet)]) + packet


MP3 = b"\xff\xfb\x90\x00" + bytes(413)
"""One frame."""
SOUNDS = {
    ".mp3": MP3,
    ".wav": wav(),
    ".flac": b"fLaC\0\0\0\x22" + bytes(34),
    ".m4a": b"\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0",
    ".ogg": ogg(b"\x01vorbis" + bytes(23)),
    ".oga": ogg(b"\x7fFLAC" + bytes(23)),
    ".opus": ogg(b"OpusHead" + bytes(11)),
}

INKSCAPE = f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="40mm" height="20mm" viewBox="0 0 40 20" version="1.1" id="svg5"
   inkscape:version="1.3 (0e150ed6c4, 2023-07-21)" sodipodi:docname="dibujo.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="{SVG}" xmlns:svg="{SVG}"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
  <title id="title1">Un dibujo</title>
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <metadata><rdf:RDF><cc:Work rdf:about=""><cc:license rdf:resource="http://example.org/"/></cc:Work></rdf:RDF></metadata>
  <defs id="defs2">
    <linearGradient inkscape:collect="always" id="a"><stop style="stop-color:#f00;stop-opacity:1" offset="0"/></linearGradient>
    <linearGradient xlink:href="#a" id="b" x1="0" y1="0" x2="40" y2="0" gradientUnits="userSpaceOnUse"/>
    <marker style="overflow:visible" id="flecha" refX="0" refY="0" orient="auto-start-reverse" markerWidth="2"
      markerHeight="2" viewBox="0 0 1 1" inkscape:isstock="true"><path transform="scale(0.5)" style="fill:context-stroke"
      d="M 5.77,0.0 L -2.88,5.0"/></marker>
    <clipPath clipPathUnits="userSpaceOnUse" id="c"><rect width="40" height="20" x="0" y="0"/></clipPath>
  </defs>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" clip-path="url(#c)">
    <path style="fill:url(#b);stroke:#000000;stroke-width:0.26;marker-end:url(#flecha);-inkscape-stroke:none;filter:none"
      d="M 1,1 H 30" id="path1" sodipodi:nodetypes="cc"/>
    <text xml:space="preserve" style="font-size:5px;line-height:1.25;font-family:'DejaVu Sans';-inkscape-font-specification:'DejaVu Sans'"
      x="5" y="15" id="text1"><tspan sodipodi:role="line" id="tspan1" x="5" y="15">Señal &lt;s&gt;</tspan></text>
  </g>
</svg>
"""
MATPLOTLIB = f"""<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="40pt" height="20pt" viewBox="0 0 40 20" xmlns="{SVG}" version="1.1">
 <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
 <defs><style type="text/css">*{{stroke-linejoin: round; stroke-linecap: butt}}</style></defs>
 <g id="figure_1"><g id="patch_1"><path d="M 0 20 L 40 20 L 40 0 z" style="fill: #ffffff"/></g>
  <defs><path id="m1" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
  <g clip-path="url(#p1)"><use xlink:href="#m1" x="10" y="10" style="stroke: #000000; stroke-width: 0.8"/></g>
  <g transform="translate(5 15) scale(0.1 -0.1)"><defs><path id="DejaVuSans-30" d="M 2034 4250" transform="scale(0.015625)"/></defs>
   <use xlink:href="#DejaVuSans-30" transform="translate(63.623047 0)"/></g></g>
 <defs><clipPath id="p1"><rect x="0" y="0" width="40" height="20"/></clipPath></defs>
</svg>
"""
GRAPHVIZ = f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generated by graphviz version 2.43.0 (0) -->
<svg width="62pt" height="44pt" viewBox="0.00 0.00 62.00 44.00" xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)"><title>%3</title>
<polygon fill="white" stroke="transparent" points="-4,4 -4,-40 58,-40 58,4 -4,4"/>
<g id="node1" class="node"><title>a</title><ellipse fill="none" stroke="black" cx="27" cy="-18" rx="27" ry="18"/>
<text text-anchor="middle" x="27" y="-14.3" font-family="Times,serif" font-size="14.00">a&#45;&gt;b</text></g></g>
</svg>
"""
DRAWIO = f"""<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="121px" height="61px"
 viewBox="-0.5 -0.5 121 61" content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;/mxfile&gt;"
 style="background: #ffffff; background-color: light-dark(#ffffff, var(--ge-dark-color, #121212)); color-scheme: light dark;">
<defs/><g><g data-cell-id="0"><rect x="0" y="0" width="120" height="60" fill="rgb(255, 255, 255)" stroke="rgb(0, 0, 0)"
 pointer-events="all" style="fill: light-dark(rgb(255, 255, 255), var(--ge-dark-color, #121212));"/>
<g transform="translate(-0.5 -0.5)"><switch><foreignObject style="overflow: visible; text-align: left;" pointer-events="none"
 width="100%" height="100%" requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility">
<div xmlns="http://www.w3.org/1999/xhtml" style="display: flex;"><div>Hola</div></div></foreignObject>
<text x="60" y="34" fill="rgb(0, 0, 0)" font-family="&quot;Helvetica&quot;" font-size="12px" text-anchor="middle">Hola</text>
</switch></g></g></g></svg>
"""
EXCALIDRAW = f"""<svg version="1.1" xmlns="{SVG}" viewBox="0 0 40 20" width="40" height="20">
  <!-- svg-source:excalidraw --><metadata></metadata>
  <defs><style class="style-fonts">
      @font-face {{ font-family: Excalifont; src: url(data:font/woff2;base64,d09GMg==); }}</style></defs>
  <rect x="0" y="0" width="40" height="20" fill="#ffffff"></rect>
  <g stroke-linecap="round" transform="translate(1 1) rotate(0 2 2)"><path d="M0 0 C1 1, 2 2, 3 3" stroke="#1e1e1e" stroke-width="2" fill="none"></path></g>
  <mask></mask><g transform="translate(1 5)"><text x="0" y="3" font-family="Excalifont, Xiaolai, sans-serif, Segoe UI Emoji"
   font-size="4px" fill="#1e1e1e" text-anchor="start" style="white-space: pre;" direction="ltr" dominant-baseline="alphabetic">Hola</text></g></svg>
"""
ILLUSTRATOR = f"""<?xml version="1.0" encoding="UTF-8"?>
<svg id="Capa_1" data-name="Capa 1" xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">
<defs><style>.cls-1{{fill:none;}}.cls-2{{fill:url(#linear-gradient);}}.cls-3, .cls-4 > path{{clip-path:url(#clip-path);/* a */}}</style>
<linearGradient id="linear-gradient" x1="0" x2="40" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#c40"/></linearGradient>
<clipPath id="clip-path"><rect class="cls-1" width="40" height="20"/></clipPath></defs>
<g class="cls-3"><path class="cls-2" d="M0,0H40V20Z"/></g></svg>
"""
TOOLS = {
    "Inkscape": INKSCAPE,
    "matplotlib": MATPLOTLIB,
    "Graphviz": GRAPHVIZ,
    "draw.io": DRAWIO,
    "Excalidraw": EXCALIDRAW,
    "Illustrator": ILLUSTRATOR,
}
"""Drawings as common tools write them."""
