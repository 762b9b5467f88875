// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandOutputText.h"

#include "checks/SafeText.h"

#include <QCoreApplication>

#include <cstring>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxErrorOutput = 4'000; // [characters] limit for the value errorOutput

class CommandOutputTextMessages
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

QString commandMessage(const CommandStreams &streams)
{
    const QString errors = firstLine(streams.errors().text());
    return errors.isEmpty() ? firstLine(streams.output().text()) : errors;
}

QString withCommandMessage(const QString &sentence, const CommandStreams &streams)
{
    const QString words = commandMessage(streams);
    if (words.isEmpty())
        return sentence;
    return CommandOutputTextMessages::tr("%1 Output: %2").arg(sentence, words);
}

void addStreamValues(const CommandStreams &streams, Observation *observation)
{
    observation->addValue(u"outputBytes"_s, streams.total());
    if (streams.output().total() > 0 && streams.errors().total() > 0)
        observation->addValue(u"errorOutput"_s, displayText(streams.errors().text()).left(kMaxErrorOutput).trimmed());
}

QString signalName(int number)
{
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 32)
    if (const char *name = sigabbrev_np(number))
        return u"SIG"_s + QLatin1StringView(name);
#endif
    return CommandOutputTextMessages::tr("signal %1").arg(number);
}

} // namespace watchkeeper
