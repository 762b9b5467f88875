// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextColumns.h"

#include <algorithm>
#include <cwchar>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

int characterColumns(char32_t character)
{
#ifdef Q_OS_WIN
    Q_UNUSED(character)
    return 1;
#else
    return std::max(0, ::wcwidth(static_cast<wchar_t>(character)));
#endif
}

//! The length of the longest prefix of complete characters that fits into `width` columns.
qsizetype fittingLength(const QString &text, int width)
{
    int used = 0;
    qsizetype length = 0;
    for (const char32_t character : text.toUcs4()) {
        used += characterColumns(character);
        if (used > width)
            break;
        length += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    return length;
}

QString fittingEnd(const QString &text, int width)
{
    QString end = text;
    while (columnsOf(end) > width)
        end.remove(0, end.at(0).isHighSurrogate() ? 2 : 1);
    return end;
}

bool looksLikeAddress(const QString &text)
{
    return text.contains("://"_L1) || (text.contains(u'/') && !text.contains(u' '));
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t character : text.toUcs4())
        columns += characterColumns(character);
    return columns;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - columnsOf(text)), u' ');
}

QString paddedLeft(const QString &text, int width)
{
    return QString(std::max(0, width - columnsOf(text)), u' ') + text;
}

QString elided(const QString &text, int width, const Terminal &terminal)
{
    if (columnsOf(text) <= width)
        return text;
    const QString dots = ellipsis(terminal);
    const int room = width - columnsOf(dots);
    if (room <= 0)
        return text.left(fittingLength(text, width));
    if (!looksLikeAddress(text))
        return text.left(fittingLength(text, room)).trimmed() + dots;
    return text.left(fittingLength(text, room - room / 2)) + dots + fittingEnd(text, room / 2);
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && columnsOf(line) + 1 + columnsOf(word) <= width) {
            line += u' ' + word;
            continue;
        }
        if (!line.isEmpty())
            lines.append(line);
        while (!word.isEmpty() && columnsOf(word) > width) {
            const qsizetype length = std::max<qsizetype>(1, fittingLength(word, width));
            lines.append(word.left(length));
            word.remove(0, length);
        }
        line = word;
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

QString wrapParagraph(const QString &paragraph, const Terminal &terminal)
{
    return terminal.width > 0 ? wrapped(paragraph, terminal.width).join(u'\n') : paragraph;
}

} // namespace watchkeeper
