// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/ShownAnswer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostBytes = 64 * 1024;
constexpr qsizetype kMostLetters = 2'000;
constexpr qsizetype kMostInLine = 200;
constexpr qsizetype kShortestSecret = 4; // shorter ones may be parts of words

QString masked(QString text, QStringList secrets)
{
    // Longer ones first: one may be a part of another.
    std::sort(secrets.begin(), secrets.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(secrets)) {
        if (secret.size() >= kShortestSecret)
            text.replace(secret, u"***"_s);
    }
    return text;
}

QString cut(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool splitsPair = text[most - 2].isHighSurrogate();
    return text.first(splitsPair ? most - 2 : most - 1) + u'…';
}

} // namespace

QString shownAnswer(const QByteArray &bytes, const QStringList &secrets)
{
    QString text = masked(QString::fromUtf8(bytes.first(std::min(bytes.size(), kMostBytes))), secrets);
    text.replace(u"\r\n"_s, u"\n"_s);
    const auto isUnfit = [](QChar letter) {
        const bool isControl = letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t';
        return isControl || letter.category() == QChar::Other_Format || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator;
    };
    text.removeIf(isUnfit);
    return cut(text.trimmed(), kMostLetters);
}

QString oneLine(const QString &text)
{
    QString safe = text;
    for (QChar &letter : safe) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return safe.trimmed();
}

QString shownLine(const QString &text, const QStringList &secrets)
{
    return cut(shownAnswer(text.toUtf8(), secrets).simplified(), kMostInLine);
}

} // namespace watchkeeper
