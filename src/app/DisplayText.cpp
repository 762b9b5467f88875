// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DisplayText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

//! Embeddings, overrides, isolates and marks of the bidirectional algorithm (UAX #9), and the line separators.
bool isSteering(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f
        || code == 0x061c || code == 0x2028 || code == 0x2029;
}

//! CSI, OSC and the two-character sequences of ECMA-48 and xterm.
QString withoutEscapes(QString text)
{
    static const QRegularExpression sequences(
        u"(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]|(?:\\x1b[\\]PX^_]|[\\x9d\\x90])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)|\\x1b[ -/]*[0-~]"_s);
    return text.contains(u'\x1b') || text.contains(u'\x9b') || text.contains(u'\x9d') || text.contains(u'\x90')
        ? text.remove(sequences)
        : text;
}

bool staysInText(QChar c)
{
    return c == u'\n' || c == u'\t';
}

} // namespace

QString displayText(const QString &text)
{
    QString shown = withoutEscapes(text);
    shown.replace(u"\r\n"_s, u"\n"_s);
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return (isControl(c) && !staysInText(c)) || isSteering(c); },
        QChar(QChar::ReplacementCharacter));
    return shown;
}

QString displayLine(const QString &text)
{
    QString shown = withoutEscapes(text);
    shown.replace(u"\r\n"_s, u"\n"_s);
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return staysInText(c) || c == u'\r'; }, u' ');
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return isControl(c) || isSteering(c); },
        QChar(QChar::ReplacementCharacter));
    return shown.trimmed();
}

} // namespace watchkeeper
