// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/page/CssReader.h"

#include <QRandomGenerator>
#include <QTest>

namespace CssReaderTest {

using namespace watchkeeper;

class tst_CssReader : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void readsAnything();
};

void tst_CssReader::addresses_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("links"); // USE LINE:COLUMN ADDRESS
    const auto row = [](const char *name, const char *css, const char *links) {
        QTest::newRow(name) << QByteArray(css) << QByteArray(links);
    };
    row("empty", "", "");
    row("unquoted", "a { background: url(b.png) }", "other 1:17 b.png");
    row("double quotes", "a { background: url(\"b c.png\") }", "other 1:17 b c.png");
    row("single quotes and spaces", "a{b:url(  'c.png'  )}", "other 1:5 c.png");
    row("spaces in unquoted", "a{b:url( c.png\n)}", "other 1:5 c.png");
    row("upper case", "a{b:URL(c.png)}", "other 1:5 c.png");
    row("escaped name", "a{b:\\75\\72 l(c.png)}", "other 1:5 c.png");
    row("escaped characters", "a{b:url(c\\)\\ d\\29 e)}", "other 1:5 c) d)e");
    row("escapes in quotes", "a{b:url('c\\'\\e9 d')}",
        "other 1:5 c'\xc3\xa9"
        "d");
    row("line that continues", "a{b:url('c\\\nd')}", "other 1:5 cd");
    row("escape that is no character", "a{b:url('\\0\\d800\\ffffff')}", "other 1:5 \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("two", "a{b:url(c),url(d)}", "other 1:5 c\nother 1:12 d");
    row("lines and columns", "/* \xc3\xa9 */ a{\n\xc3\xa9: url(c);\n\n  d: url(e)}", "other 2:4 c\nother 4:6 e");
    row("comment", "/* url(a) */ b{/**/c:url(d)/* url(e) }", "other 1:22 d");
    row("comment inside is part of it", "a{b:url(c/**/d)}", "other 1:5 c/**/d");
    row("in a string", "a{content:'url(b)'}", "");
    row("invalid unquoted", "a{b:url(c d);e:url(f'g);h:url(i(j);k:url(l)}", "other 1:38 l");
    row("string that ends with the line", "a{b:url('c\n);d:url(e)}", "other 2:5 e");
    row("not closed", "a{b:url(c", "other 1:5 c");
    row("string not closed", "a{b:url('c", "other 1:5 c");
    row("empty address", "a{b:url();c:url('');d:url( )}", "");
    row("data", "a{b:url(data:image/png;base64,AA==)}", "other 1:5 data:image/png;base64,AA==");
    row("import of a string", "@import 'a.css';", "import 1:9 a.css");
    row("import of an address", "@IMPORT url(a.css) print;@import/**/\"b.css\" layer(c) supports(d);",
        "import 1:9 a.css\nimport 1:37 b.css");
    row("escaped import", "@\\69mport 'a.css'", "import 1:11 a.css");
    row("string after import", "@import url(a.css) 'b';c{d:'e'}", "import 1:9 a.css");
    row("other rule", "@namespace 'a';@charset 'b';", "");
    row("font", "@font-face{src:url(a.woff2) format('woff2'),url(b)}c{d:url(e)}",
        "font 1:16 a.woff2\nfont 1:45 b\nother 1:56 e");
    row("image set", "a{b:image-set('c.png' 1x, 'd.png' 2x type('image/png'), url(e.png) 3x) 'f'}",
        "other 1:15 c.png\nother 1:27 d.png\nother 1:57 e.png");
    row("function after an image set", "a{b:image-set('c' 1x),attr('d')}", "other 1:15 c");
    row("src function", "a{b:src('c');d:src(e)}", "other 1:5 c");
    row("other names", "a{b:myurl(c);d:url-x(e);f:\\url(g)}", "other 1:27 g");
    row("hash and variable", "a{b:#url(c)}", "");
    row("in a style attribute", "background:url(a.png);b:c", "other 1:12 a.png");
}

void tst_CssReader::addresses()
{
    QFETCH(const QByteArray, css);
    QByteArrayList lines;
    for (const CssLink &link : readCss(css)) {
        const char *use = link.use == CssLink::Use::Import ? "import" : link.use == CssLink::Use::Font ? "font" : "other";
        lines.append(use + (' ' + QByteArray::number(link.line)) + ':' + QByteArray::number(link.column) + ' ' + link.written);
    }
    QTEST(lines.join('\n'), "links");
}

//! Random style sheets, also such as end in the middle of a token.
void tst_CssReader::readsAnything()
{
    const QByteArrayList pieces{"url(", "src(", "image-set(", ")",       "'",          "\"",       "\\",   "\n", "\r\n",
                                "\f",   "/*",   "*/",         "@import", "@font-face", "{",        "}",    ";",  "a.png",
                                " ",    "\\a ", "\\\n",       "(",       "#",          "\xc3\xa9", "\xff", "-",  "1"};
    QRandomGenerator random(3);
    for (int round = 0; round < 100'000; ++round) {
        QByteArray css;
        for (int i = random.bounded(12); i >= 0; --i)
            css += pieces[random.bounded(pieces.size())];
        const QByteArray copy(css.constData(), css.size());
        for (const CssLink &link : readCss(QByteArrayView(copy))) {
            QVERIFY(!link.written.isEmpty());
            QVERIFY(link.line >= 1 && link.line <= css.count('\n') + 1 && link.column >= 1 && link.column <= css.size());
        }
    }
    readCss(QByteArray(10'000'000, '(') + QByteArray(1'000'000, ')'));
}

QTEST_GUILESS_MAIN(tst_CssReader)

} // namespace CssReaderTest

#include "tst_CssReader.moc"
