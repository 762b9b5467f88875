// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/QuickOptions.h"

#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool setDuration(std::optional<Milliseconds> *place, const QString &text, Milliseconds least, Milliseconds most)
{
    const auto duration = parseDuration(text);
    if (!duration || *duration < least || *duration > most)
        return false;
    if (!*place) // words are read from the end of the line, and the last word in the line applies
        *place = *duration;
    return true;
}

bool setAttempts(std::optional<int> *place, const QString &text)
{
    const int attempts = text.toInt();
    if (attempts < 1 || attempts > limits::kMaxAttempts)
        return false;
    if (!*place)
        *place = attempts;
    return true;
}

bool applyOption(QuickOptions *words, const QString &key, const QString &value)
{
    if (value.isEmpty())
        return false;
    if (key == "every"_L1)
        return setDuration(&words->every, value, limits::kMinCheckInterval, limits::kMaxCheckInterval);
    if (key == "timeout"_L1)
        return setDuration(&words->timeout, value, limits::kMinTimeout, limits::kMaxTimeout);
    if (key == "attempts"_L1)
        return setAttempts(&words->attempts, value);
    if (key == "name"_L1)
        words->name = words->name.isEmpty() ? value.trimmed() : words->name;
    else
        words->tags = value.split(u',', Qt::SkipEmptyParts) + words->tags;
    return true;
}

} // namespace

void QuickOptions::applyTo(Target *target) const
{
    if (!name.isEmpty())
        target->name = name;
    for (const QString &tag : tags) {
        if (!target->tags.contains(tag))
            target->tags.append(tag);
    }
    target->schedule.every = every.value_or(target->schedule.every);
    target->schedule.timeout = timeout.value_or(target->schedule.timeout);
    target->schedule.attempts = attempts.value_or(target->schedule.attempts);
}

QuickOptions extractQuickOptions(const QString &line)
{
    static const QRegularExpression last(
        u"^(.*\\s)(?:(every|timeout|attempts)(?:\\s+|[:=])(\\S+)|(name|tag)s?:(?:\"([^\"]*)\"|([^\\s\"]+)))\\s*$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QuickOptions words;
    words.rest = line.trimmed();
    while (true) {
        const auto match = last.match(words.rest);
        if (!match.hasMatch())
            return words;
        const bool isPlain = match.hasCaptured(2) && !match.captured(2).isEmpty();
        const QString key = match.captured(isPlain ? 2 : 4);
        const QString value = isPlain ? match.captured(3) : match.captured(5) + match.captured(6);
        if (!applyOption(&words, key, value))
            return words;
        words.rest = match.captured(1).trimmed();
    }
}

} // namespace watchkeeper
