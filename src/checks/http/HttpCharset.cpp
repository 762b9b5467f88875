// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpCharset.h"

#include <QList>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <utility>

namespace watchkeeper {

namespace {

//! `utf-16` of `text/html; Charset="UTF-16"`.
QByteArray charsetOf(const QByteArray &contentType)
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

QStringConverter::Encoding encodingOf(const QByteArray &charset)
{
    using Named = std::pair<const char *, QStringConverter::Encoding>;
    // Without a mark, UTF-16 and UTF-32 are little endian, as browsers take them. Windows-1252 differs from Latin-1 in no letter of
    // western languages but the ligatures.
    static constexpr std::array kKnown{
        Named("utf-16", QStringConverter::Utf16LE),      Named("utf-16le", QStringConverter::Utf16LE),
        Named("utf-16be", QStringConverter::Utf16BE),    Named("utf-32", QStringConverter::Utf32LE),
        Named("utf-32le", QStringConverter::Utf32LE),    Named("utf-32be", QStringConverter::Utf32BE),
        Named("iso-8859-1", QStringConverter::Latin1),   Named("latin1", QStringConverter::Latin1),
        Named("windows-1252", QStringConverter::Latin1),
    };
    const auto found = std::find_if(kKnown.begin(), kKnown.end(), [&](const Named &known) { return charset == known.first; });
    return found == kKnown.end() ? QStringConverter::Utf8 : found->second;
}

//! Qt lets halves of UTF-16 pairs through, which no other form of Unicode can hold.
void replaceHalfPairs(QString *text)
{
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar c = text->at(i);
        if (c.isHighSurrogate() && i + 1 < text->size() && text->at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            (*text)[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

QString httpBodyText(const QByteArray &body, const QByteArray &contentType)
{
    const auto marked = QStringConverter::encodingForData(body);
    const QStringConverter::Encoding encoding = marked ? *marked : encodingOf(charsetOf(contentType));
    if (encoding == QStringConverter::Utf8)
        return QString::fromUtf8(body);
    QStringDecoder decode(encoding);
    QString text = decode(body);
    replaceHalfPairs(&text);
    return text;
}

} // namespace watchkeeper
