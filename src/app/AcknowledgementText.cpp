// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AcknowledgementText.h"

#include "app/DisplayText.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AcknowledgementWords
{
    Q_DECLARE_TR_FUNCTIONS(Acknowledgement)
};

//! For programs started by cron or systemd, without the variables of a login.
QString nameOfAccount()
{
#ifdef Q_OS_UNIX
    std::array<char, 16'384> buffer;
    passwd account{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &account, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
#endif
    return {};
}

QString careMomentText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString endOf(const Acknowledgement &acknowledgement)
{
    if (!acknowledgement.until)
        return acknowledgement.sticky ? AcknowledgementWords::tr("The acknowledgement ends when the target is up.")
                                      : AcknowledgementWords::tr("The acknowledgement ends when the state changes.");
    const QString until = careMomentText(*acknowledgement.until);
    return acknowledgement.sticky
        ? AcknowledgementWords::tr("The acknowledgement lasts until %1, or until the target is up.", "a moment").arg(until)
        : AcknowledgementWords::tr("The acknowledgement lasts until %1, or until the state changes.", "a moment").arg(until);
}

} // namespace

QString acknowledgementText(const Acknowledgement &acknowledgement)
{
    const QString by = displayLine(acknowledgement.by);
    const QString at = careMomentText(acknowledgement.at);
    QStringList sentences{by.isEmpty() ? AcknowledgementWords::tr("Acknowledged %1.", "a moment").arg(at)
                                       : AcknowledgementWords::tr("Acknowledged by %1, %2.", "who, a moment").arg(by, at)};
    if (!acknowledgement.comment.isEmpty())
        sentences.append(AcknowledgementWords::tr("“%1”.", "a comment").arg(displayLine(acknowledgement.comment)));
    sentences.append(endOf(acknowledgement));
    return sentences.join(u' ');
}

QString snoozeText(const QDateTime &until)
{
    return AcknowledgementWords::tr("Snoozed until %1, or until the target is up.", "a moment").arg(careMomentText(until));
}

QString careRefusal(AcknowledgementOutcome outcome, const QString &name)
{
    switch (outcome) {
    case AcknowledgementOutcome::Done:
        return {};
    case AcknowledgementOutcome::NotBad:
        return AcknowledgementWords::tr("%1 has no confirmed problem to acknowledge.").arg(name);
    case AcknowledgementOutcome::NotAcknowledged:
        return AcknowledgementWords::tr("%1 isn't acknowledged.").arg(name);
    case AcknowledgementOutcome::NotSnoozed:
        return AcknowledgementWords::tr("%1 isn't snoozed.").arg(name);
    case AcknowledgementOutcome::Passed:
        return AcknowledgementWords::tr("%1: the end time is in the past. Use a later time.").arg(name);
    case AcknowledgementOutcome::Unknown:
        return AcknowledgementWords::tr("%1 isn't monitored.").arg(name);
    }
    Q_UNREACHABLE();
}

QString ownName()
{
    for (const char *variable : {"USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return nameOfAccount();
}

} // namespace watchkeeper
