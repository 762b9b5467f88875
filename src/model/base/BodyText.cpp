// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/BodyText.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace watchkeeper {

namespace {

// The number of bytes at the beginning of a page in which browsers search for a charset declaration (https://html.spec.whatwg.org,
// prescan).
constexpr qsizetype kPrescanBytes = 1024;
constexpr QByteArrayView kUtf8ByteOrderMark("\xef\xbb\xbf");

//! Returns `utf-16` for `text/html; Charset="UTF-16"`.
QByteArray charsetFromContentType(const QByteArray &contentType)
{
    for (const QByteArray &part : contentType.toLower().split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed() != "charset")
            continue;
        const QByteArray value = part.sliced(equals + 1).trimmed();
        const bool quoted = value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
        return quoted ? value.sliced(1, value.size() - 2) : value;
    }
    return {};
}

//! A charset and its labels, each with a space on both sides.
struct Charset
{
    const char *name; //!< name of Qt's decoder, or `windows-1252`
    const char *labels;
};

// The labels of https://encoding.spec.whatwg.org/#names-and-labels, plus utf16, latin9 and UTF-32. Pages use characters beyond
// those of an old charset, so gb2312 is decoded as gb18030, for example. UTF-16 and UTF-32 are little endian unless the label
// says otherwise. ISO-8859-16 is missing, because Qt's decoders (ICU) don't support it. The list is closed, so that a server
// can't choose any other decoder installed on this computer.
constexpr std::array kCharsets{
    Charset{"utf-8", " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 "},
    Charset{"utf-16le", " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le utf16 "},
    Charset{"utf-16be", " unicodefffe utf-16be "},
    Charset{"utf-32le", " utf-32 utf-32le "},
    Charset{"utf-32be", " utf-32be "},
    Charset{"windows-1252",
            " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
            "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 "},
    Charset{"iso-8859-2", " csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 "},
    Charset{"iso-8859-3", " csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 "},
    Charset{"iso-8859-4", " csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 "},
    Charset{"iso-8859-5", " csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 "},
    Charset{"iso-8859-6",
            " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
            "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 "},
    Charset{"iso-8859-7",
            " csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
            "iso_8859-7:1987 sun_eu_greek "},
    Charset{"iso-8859-8",
            " csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 "
            "iso88598 iso_8859-8 iso_8859-8:1988 logical visual "},
    Charset{"iso-8859-10", " csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6 "},
    Charset{"iso-8859-13", " iso-8859-13 iso8859-13 iso885913 "},
    Charset{"iso-8859-14", " iso-8859-14 iso8859-14 iso885914 "},
    Charset{"iso-8859-15", " csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 "},
    Charset{"windows-874", " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 "},
    Charset{"windows-1250", " cp1250 windows-1250 x-cp1250 "},
    Charset{"windows-1251", " cp1251 windows-1251 x-cp1251 "},
    Charset{"windows-1253", " cp1253 windows-1253 x-cp1253 "},
    Charset{"windows-1254",
            " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
            "windows-1254 x-cp1254 "},
    Charset{"windows-1255", " cp1255 windows-1255 x-cp1255 "},
    Charset{"windows-1256", " cp1256 windows-1256 x-cp1256 "},
    Charset{"windows-1257", " cp1257 windows-1257 x-cp1257 "},
    Charset{"windows-1258", " cp1258 windows-1258 x-cp1258 "},
    Charset{"koi8-r", " cskoi8r koi koi8 koi8-r koi8_r "},
    Charset{"koi8-u", " koi8-ru koi8-u "},
    Charset{"macintosh", " csmacintosh mac macintosh x-mac-roman "},
    Charset{"x-mac-cyrillic", " x-mac-cyrillic x-mac-ukrainian "},
    Charset{"ibm866", " 866 cp866 csibm866 ibm866 "},
    Charset{"gb18030", " chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk "},
    Charset{"big5-hkscs", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    Charset{"euc-jp", " cseucpkdfmtjapanese euc-jp x-euc-jp "},
    Charset{"iso-2022-jp", " csiso2022jp iso-2022-jp "},
    Charset{"windows-31j", " csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis "},
    Charset{"windows-949",
            " cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 "},
};

//! Returns the name of a charset's decoder. Empty if the label is unknown. \param label  in lower case
QByteArray charsetName(const QByteArray &label)
{
    const QByteArray wanted = ' ' + label.trimmed() + ' ';
    const auto found = std::find_if(kCharsets.begin(), kCharsets.end(),
                                    [&](const Charset &known) { return QByteArrayView(known.labels).contains(wanted); });
    return found == kCharsets.end() ? QByteArray() : QByteArray(found->name);
}

//! Decodes Windows-1252. Pages that declare ISO-8859-1 usually use this charset, which has letters instead of some
//! control characters (https://encoding.spec.whatwg.org).
QString fromWindows1252(const QByteArray &body)
{
    static constexpr std::array<char16_t, 32> kWindows1252Characters{
        0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};
    QString text = QString::fromLatin1(body);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = kWindows1252Characters[c.unicode() - 0x80];
    }
    return text;
}

//! Replaces unpaired surrogates. Qt accepts them in UTF-16, but they can't be represented in UTF-8.
void replaceLoneSurrogates(QString *text)
{
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar c = text->at(i);
        if (c.isHighSurrogate() && i + 1 < text->size() && text->at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            (*text)[i] = QChar::ReplacementCharacter;
    }
}

QString fromUnicode(const QByteArray &body, QStringConverter::Encoding encoding)
{
    QStringDecoder decode(encoding);
    QString text = decode(body);
    replaceLoneSurrogates(&text);
    return text;
}

#ifdef Q_OS_WIN

// Qt has no decoders for old charsets there, but Windows has.

//! Returns Windows' number of a charset, https://learn.microsoft.com/windows/win32/intl/code-page-identifiers, or 0.
UINT codePage(const QByteArray &name)
{
    static const QHash<QByteArray, UINT> numbers{
        {"koi8-r", 20866},  {"koi8-u", 21866},   {"macintosh", 10000}, {"ibm866", 866},        {"x-mac-cyrillic", 10007},
        {"gb18030", 54936}, {"big5-hkscs", 950}, {"euc-jp", 20932},    {"iso-2022-jp", 50220}, {"windows-31j", 932}};
    if (const UINT number = numbers.value(name); number != 0)
        return number;
    if (name.startsWith("windows-"))
        return name.sliced(8).toUInt();
    return name.startsWith("iso-8859-") ? 28590 + name.sliced(9).toUInt() : 0;
}

bool hasDecoder(const QByteArray &name)
{
    return IsValidCodePage(codePage(name)) != 0;
}

QString decodedBySystem(const QByteArray &body, const QByteArray &name)
{
    const auto size = static_cast<int>(body.size());
    QString text(MultiByteToWideChar(codePage(name), 0, body.constData(), size, nullptr, 0), Qt::Uninitialized);
    MultiByteToWideChar(codePage(name), 0, body.constData(), size, reinterpret_cast<wchar_t *>(text.data()),
                        static_cast<int>(text.size()));
    return text;
}

#else

bool hasDecoder(const QByteArray &name)
{
    return QStringDecoder(name).isValid();
}

QString decodedBySystem(const QByteArray &body, const QByteArray &name)
{
    QStringDecoder decode(name);
    return decode(body);
}

#endif

//! Decodes the body. Returns nullopt if this computer can't decode the charset. \param name  from charsetName()
std::optional<QString> decoded(const QByteArray &body, const QByteArray &name)
{
    if (const auto encoding = QStringConverter::encodingForName(name))
        return fromUnicode(body, *encoding);
    if (name == "windows-1252")
        return fromWindows1252(body);
    if (!hasDecoder(name))
        return std::nullopt;
    return decodedBySystem(body, name);
}

// The functions below read tags as browsers do before the charset is known (https://html.spec.whatwg.org, “prescan a byte
// stream”).

using Attributes = QHash<QByteArray, QByteArray>;
constexpr QByteArrayView kHtmlWhitespace(" \t\n\f\r");

//! Returns the position of the next byte that is in `bytes`, or that isn't in `bytes` if `isOneOf` is false.
//! Returns the end of the text if there is no such byte.
qsizetype findByte(QByteArrayView text, qsizetype from, QByteArrayView bytes, bool isOneOf = true)
{
    while (from < text.size() && bytes.contains(text[from]) != isOneOf)
        ++from;
    return from;
}

qsizetype skipBytes(QByteArrayView text, qsizetype from, QByteArrayView bytes)
{
    return findByte(text, from, bytes, false);
}

//! Reads the value that follows a `=`, with or without quotes. Moves `at` to its end.
QByteArray readValue(QByteArrayView text, qsizetype *at)
{
    *at = skipBytes(text, *at, kHtmlWhitespace);
    const QByteArrayView quote = text.sliced(*at, std::min<qsizetype>(text.size() - *at, 1));
    const bool isQuoted = quote == "\"" || quote == "'";
    const qsizetype begin = *at + (isQuoted ? 1 : 0);
    const qsizetype end = findByte(text, begin, isQuoted ? quote : QByteArrayView(" \t\n\f\r>"));
    *at = std::min(end + (isQuoted ? 1 : 0), text.size());
    return text.sliced(begin, end - begin).toByteArray();
}

//! Reads the attributes of a tag. Moves `at` to the `>`. Returns nullopt if the text ends before that.
std::optional<Attributes> readAttributes(QByteArrayView text, qsizetype *at)
{
    Attributes attributes;
    for (;;) {
        *at = skipBytes(text, *at, " \t\n\f\r/");
        if (*at == text.size())
            return std::nullopt;
        if (text[*at] == '>')
            return attributes;
        const qsizetype end = findByte(text, *at + 1, " \t\n\f\r/>=");
        const QByteArray name = text.sliced(*at, end - *at).toByteArray();
        *at = skipBytes(text, end, kHtmlWhitespace);
        QByteArray value;
        if (*at < text.size() && text[*at] == '=') {
            ++*at;
            value = readValue(text, at);
        }
        if (!attributes.contains(name)) // if a name is repeated, the first attribute applies
            attributes.insert(name, value);
    }
}

//! Returns `koi8-r` for `text/html; charset = koi8-r`.
QByteArray charsetFromMetaContent(const QByteArray &content)
{
    constexpr QByteArrayView kCharsetName("charset");
    for (qsizetype at = content.indexOf(kCharsetName); at >= 0; at = content.indexOf(kCharsetName, at)) {
        at = skipBytes(content, at + kCharsetName.size(), kHtmlWhitespace);
        if (at == content.size() || content[at] != '=')
            continue;
        ++at;
        const QByteArray value = readValue(content, &at);
        return value.first(findByte(value, 0, ";"));
    }
    return {};
}

QByteArray charsetOfMeta(const Attributes &attributes)
{
    if (const auto charset = attributes.constFind("charset"); charset != attributes.constEnd())
        return charsetName(*charset);
    if (attributes.value("http-equiv") == "content-type")
        return charsetName(charsetFromMetaContent(attributes.value("content")));
    return {};
}

//! Returns whether the text, in lower case, begins with a start tag or an end tag.
bool isTagStart(QByteArrayView text)
{
    const qsizetype at = text.startsWith("</") ? 2 : 1;
    return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
}

//! Returns the name of the charset declared in the page: `<?xml … encoding="x"?>`, `<meta charset=x>`,
//! `<meta http-equiv="content-type" content="text/html; charset=x">`.
QByteArray declaredCharset(const QByteArray &body)
{
    const QByteArray page = body.first(std::min(body.size(), kPrescanBytes)).toLower();
    for (qsizetype at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
        const QByteArrayView rest = QByteArrayView(page).sliced(at);
        const bool isXml = at == 0 && rest.startsWith("<?xml");
        if (rest.startsWith("<!--")) {
            at = page.indexOf("-->", at + 2); // `<!-->` is a complete comment
        } else if (isXml || isTagStart(rest)) {
            const QByteArrayView tag = rest.first(findByte(rest, 2, " \t\n\f\r/>"));
            at += tag.size();
            const auto attributes = readAttributes(page, &at);
            if (!attributes)
                break;
            const QByteArray name = isXml ? charsetName(attributes->value("encoding"))
                : tag == "<meta"          ? charsetOfMeta(*attributes)
                                          : QByteArray();
            if (!name.isEmpty())
                return name;
        } else if (rest.size() > 1 && QByteArrayView("!/?").contains(rest[1])) {
            at = page.indexOf('>', at);
        } else {
            ++at;
        }
        if (at < 0)
            break;
    }
    return {};
}

bool canDecode(const QByteArray &name)
{
    return name == "windows-1252" || QStringConverter::encodingForName(name) || hasDecoder(name);
}

//! Returns the name of the charset that the page declares; `utf-8` for valid UTF-8. Empty without a valid declaration.
QByteArray charsetOf(const QByteArray &body, const QByteArray &contentType)
{
    if (const auto marked = QStringConverter::encodingForData(body))
        return QByteArray(QStringConverter::nameForEncoding(*marked)).toLower();
    if (const QByteArray name = charsetName(charsetFromContentType(contentType)); !name.isEmpty() && canDecode(name))
        return name;
    constexpr char kEscape = 0x1b; // ISO-2022-JP is valid UTF-8, but contains escape sequences that start with this byte
    if (body.isValidUtf8() && !body.contains(kEscape))
        return "utf-8";
    const QByteArray name = declaredCharset(body);
    return name.startsWith("utf-") ? "utf-8" : name; // UTF-16 must be wrong: the declaration is readable as ASCII
}

//! Decodes a page with the charset that it declares. Returns nullopt if the page is UTF-8 or declares no charset.
std::optional<QString> declaredText(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray name = charsetOf(body, contentType);
    return name.isEmpty() || name == "utf-8" ? std::nullopt : decoded(body, name);
}

} // namespace

QString httpBodyText(const QByteArray &body, const QByteArray &contentType)
{
    const std::optional<QString> text = declaredText(body, contentType);
    return text ? *text : QString::fromUtf8(body);
}

QByteArray httpBodyInUtf8(const QByteArray &body, const QByteArray &contentType)
{
    if (body.startsWith(kUtf8ByteOrderMark))
        return body.sliced(kUtf8ByteOrderMark.size());
    const std::optional<QString> text = declaredText(body, contentType);
    return text ? text->toUtf8() : body;
}

HtmlText htmlInUtf8(const QByteArray &body, const QByteArray &contentType)
{
    QByteArray name = charsetOf(body, contentType);
    if (name.isEmpty() || !canDecode(name))
        name = "windows-1252";
    if (name == "utf-8")
        return {body.startsWith(kUtf8ByteOrderMark) ? body.sliced(kUtf8ByteOrderMark.size()) : body, name};
    return {decoded(body, name).value_or(QString()).toUtf8(), name};
}

QByteArray queryInCharset(QByteArrayView utf8, const QByteArray &charset)
{
    QByteArray encoded;
    for (const char32_t character : QString::fromUtf8(utf8).toUcs4()) {
        const QString text = QString::fromUcs4(&character, 1);
        if (character < 0x80) {
            encoded += static_cast<char>(character);
            continue;
        }
        QStringEncoder encode(
            charset.startsWith("utf-") ? "utf-8" : charset.constData()); // a new one, without the state of the last character
        const QByteArray bytes = encode.isValid() ? QByteArray(encode(text)) : text.toUtf8();
        encoded += encode.hasError() ? "%26%23" + QByteArray::number(static_cast<uint>(character)) + "%3B"
                                     : bytes.toPercentEncoding({}, {}, '%');
    }
    return encoded;
}

} // namespace watchkeeper
