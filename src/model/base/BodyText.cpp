// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/BodyText.h"

#include <QList>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

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

//! Returns the name after `attribute=`, which can be in single or double quotes or unquoted.
QByteArray attributeValue(QByteArrayView text, QByteArrayView attribute)
{
    qsizetype at = text.indexOf(attribute);
    if (at < 0)
        return {};
    at += attribute.size();
    while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '\''))
        ++at;
    qsizetype end = at;
    while (end < text.size() && !QByteArrayView(" \t\r\n\"'<>/?;").contains(text[end]))
        ++end;
    return text.sliced(at, end - at).toByteArray();
}

//! Returns the charset declared in the page: `<?xml … encoding="x"?>`, `<meta charset=x>`, `<meta … content="text/html; charset=x">`.
QByteArray declaredCharset(const QByteArray &body)
{
    const QByteArray begin = body.first(std::min(body.size(), kPrescanBytes)).toLower();
    if (begin.startsWith("<?xml"))
        return attributeValue(QByteArrayView(begin).first(std::max<qsizetype>(begin.indexOf("?>"), 0)), "encoding=");
    for (qsizetype tag = begin.indexOf("<meta"); tag >= 0; tag = begin.indexOf("<meta", tag + 1)) {
        const qsizetype end = begin.indexOf('>', tag);
        const QByteArray name =
            attributeValue(QByteArrayView(begin).sliced(tag, (end < 0 ? begin.size() : end) - tag), "charset=");
        if (!name.isEmpty())
            return name;
    }
    return {};
}

std::optional<QStringConverter::Encoding> unicodeEncoding(const QByteArray &charset)
{
    using Named = std::pair<const char *, QStringConverter::Encoding>;
    // Without a byte order mark, UTF-16 and UTF-32 are little endian, as in browsers.
    static constexpr std::array kKnown{
        Named("utf-8", QStringConverter::Utf8),       Named("utf8", QStringConverter::Utf8),
        Named("us-ascii", QStringConverter::Utf8),    Named("utf-16", QStringConverter::Utf16LE),
        Named("utf-16le", QStringConverter::Utf16LE), Named("utf-16be", QStringConverter::Utf16BE),
        Named("utf-32", QStringConverter::Utf32LE),   Named("utf-32le", QStringConverter::Utf32LE),
        Named("utf-32be", QStringConverter::Utf32BE),
    };
    const auto found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Named &known) { return charset == known.first; });
    return found == kKnown.end() ? std::nullopt : std::optional(found->second);
}

//! Pages that declare ISO-8859-1 usually use Windows-1252, which has letters in place of control characters
//! (https://encoding.spec.whatwg.org).
QString fromWindows1252(const QByteArray &body)
{
    static constexpr std::array<char16_t, 32> kDifferent{0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                         0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                                         0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                         0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};
    QString text = QString::fromLatin1(body);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = kDifferent[c.unicode() - 0x80];
    }
    return text;
}

//! Accepts only charsets that are listed in https://encoding.spec.whatwg.org. A server must not choose any other decoder installed
//! on this computer.
bool isLegacyCharset(const QByteArray &charset)
{
    static constexpr std::array kKnown{
        "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",
        "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",  "iso-8859-16",  "windows-874",  "windows-1250",
        "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
        "koi8-r",       "koi8-u",       "macintosh",    "ibm866",       "gbk",          "gb2312",       "gb18030",
        "big5",         "euc-jp",       "shift_jis",    "iso-2022-jp",  "euc-kr",
    };
    return std::any_of(kKnown.begin(), kKnown.end(), [&](const char *known) { return charset == known; });
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
    if (encoding == QStringConverter::Utf8)
        return QString::fromUtf8(body);
    QStringDecoder decode(encoding);
    QString text = decode(body);
    replaceLoneSurrogates(&text);
    return text;
}

//! Decodes the body with this charset. Returns nullopt if the name is unknown or Qt was built without this charset.
std::optional<QString> decoded(const QByteArray &body, const QByteArray &charset)
{
    if (const auto encoding = unicodeEncoding(charset))
        return fromUnicode(body, *encoding);
    if (charset == "iso-8859-1" || charset == "latin1" || charset == "windows-1252")
        return fromWindows1252(body);
    if (!isLegacyCharset(charset))
        return std::nullopt;
    QStringDecoder decode(charset.constData());
    if (!decode.isValid())
        return std::nullopt;
    return QString(decode(body));
}

//! Decodes a page with the charset that it declares. Returns nullopt if the page is UTF-8 or declares no charset.
std::optional<QString> declaredText(const QByteArray &body, const QByteArray &contentType)
{
    if (const auto marked = QStringConverter::encodingForData(body))
        return *marked == QStringConverter::Utf8 ? std::nullopt : std::optional(fromUnicode(body, *marked));
    if (const QByteArray charset = charsetFromContentType(contentType); !charset.isEmpty()) {
        if (unicodeEncoding(charset) == QStringConverter::Utf8)
            return std::nullopt;
        if (auto text = decoded(body, charset))
            return text;
    }
    constexpr char kEscape = 0x1b; // ISO-2022-JP is valid UTF-8, but contains such escape sequences
    if (body.isValidUtf8() && !body.contains(kEscape))
        return std::nullopt;
    const QByteArray declared = declaredCharset(body);
    if (declared.isEmpty() || declared.startsWith("utf-")) // can't be right, because the page was readable as ASCII
        return std::nullopt;
    return decoded(body, declared);
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

} // namespace watchkeeper
