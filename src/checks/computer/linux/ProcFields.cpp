// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/ProcFields.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

namespace {

bool isSpaceOrTab(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigits(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QList<QByteArrayView> procFields(QByteArrayView line, qsizetype most)
{
    QList<QByteArrayView> words;
    qsizetype at = 0;
    while (words.size() < most) {
        while (at < line.size() && isSpaceOrTab(line[at]))
            ++at;
        if (at == line.size())
            break;
        const qsizetype begin = at;
        while (at < line.size() && !isSpaceOrTab(line[at]))
            ++at;
        words.append(line.sliced(begin, at - begin));
    }
    return words;
}

QList<QByteArrayView> procLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

std::optional<quint64> procUnsigned(QByteArrayView word)
{
    bool isNumber = false;
    const quint64 number = isDigits(word) ? word.toByteArray().toULongLong(&isNumber) : 0;
    return isNumber ? std::optional<quint64>(number) : std::nullopt;
}

std::optional<qint64> procSigned(QByteArrayView word)
{
    const bool isNegative = word.startsWith('-');
    bool isNumber = false;
    const qint64 number = isDigits(word.sliced(isNegative ? 1 : 0)) ? word.toByteArray().toLongLong(&isNumber) : 0;
    return isNumber ? std::optional<qint64>(number) : std::nullopt;
}

std::optional<double> procShare(QByteArrayView word)
{
    constexpr qsizetype kMaxLength = 32;
    const bool isPlain = !word.isEmpty() && word.size() <= kMaxLength
        && std::all_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    bool isNumber = false;
    const double number = isPlain ? word.toByteArray().toDouble(&isNumber) : 0;
    return isNumber && std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index)
{
    return index < words.size() ? procUnsigned(words[index]).value_or(0) : 0;
}

} // namespace watchkeeper
