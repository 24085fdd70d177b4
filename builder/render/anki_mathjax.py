"""What math-core 0.9 takes and MathJax in Anki 26.9 writes in red, as unknown: a test finds it anew."""

from __future__ import annotations

UNKNOWN = frozenset(
    """
    Alpha Beta Chi Colondash Complex Dagger Darr Dashcolon Epsilon Eta Harr Iota Kappa Larr
    Lrarr Mu N Nu Omicron Overrightarrow P R Rarr Reals Rho Simcolon Tau Uarr VDash Yleft Yright
    Z Zeta alef alefsym angl angln approxcolon approxcoloncolon arcctg arceq arctg argmax argmin
    ascnode awint bigcupdot bigdoublevee bigdoublewedge bigsqcap bold botdoteq bull ch cirfnint
    clubs cnums coloncolon coloncolonapprox coloncolonequals coloncolonminus coloncolonsim
    colondash colonequals colonminus copyright cosec cotg ctg cth dArr dag darr dashcolon ddag
    diamonds displaylimits dotsminusdots emph empty eqdef equalscolon equalscoloncolon erf erfc
    exist fcmp fint hArr harr hearts iddots image imageof infin intBar intbar intclockwise isin
    kernelcontraction lAngle lArr lBrace lang larr lightning llangle llbracket llparenthesis lq
    lrArr lrarr mathsterling measeq medspace minuscolon minuscoloncolon minuso natnums nequiv
    ngtrless ngtrsim nlessgt nlesssim notni nsubset nsupset oiiint oiint ointctrclockwise
    operatornamewithlimits origof overgroup overleftharpoon overrightharpoon phase plim plusmn
    pounds prescript questeq rAngle rArr rBrace raisebox rang rarr ratio real reals relax rq
    rrangle rrbracket rrparenthesis rupee sect sh simcolon simcoloncolon slashed spades stareq
    sub sube sumint supe textsc tg th thetasym thickspace uArr uarr underbar undergroup
    varointclockwise vcentcolon veeeq vertoverlay wedgeq weierp
    """.split()  # noqa: SIM905 - a list of words is read as one
)
"""Commands, without their backslash."""
