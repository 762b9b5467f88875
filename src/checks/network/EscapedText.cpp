// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/EscapedText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The byte for `\c`; nullopt if this escape sequence doesn't exist.
std::optional<char> simpleEscape(QChar c)
{
    switch (c.unicode()) {
    case u'r':
        return '\r';
    case u'n':
        return '\n';
    case u't':
        return '\t';
    case u'0':
        return '\0';
    case u'\\':
        return '\\';
    default:
        return std::nullopt;
    }
}

} // namespace

Expected<QByteArray, QString> parseEscapes(const QString &text)
{
    constexpr int kSixteen = 16;
    QByteArray bytes;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype backslash = text.indexOf(u'\\', at);
        bytes += text.mid(at, backslash < 0 ? -1 : backslash - at).toUtf8();
        if (backslash < 0)
            break;
        at = backslash + 2;
        const QChar type = backslash + 1 < text.size() ? text.at(backslash + 1) : QChar();
        if (const std::optional<char> byte = simpleEscape(type)) {
            bytes += *byte;
            continue;
        }
        bool isNumber = false;
        const ushort byte = QStringView(text).mid(at, 2).toUShort(&isNumber, kSixteen);
        if (type != u'x' || text.size() < at + 2 || !isNumber)
            return Unexpected(QCoreApplication::translate(
                                  "Tcp", "%1 isn't a valid escape. Valid escapes are \\r, \\n, \\t, \\0, \\\\ and \\x41.")
                                  .arg(text.mid(backslash, 2)));
        bytes += static_cast<char>(byte);
        at += 2;
    }
    return bytes;
}

QString escapedValue(const QString & /*written*/, const QString &value)
{
    return QString(value).replace(u'\\', u"\\\\"_s);
}

} // namespace watchkeeper
