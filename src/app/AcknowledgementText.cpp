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

class AcknowledgementMessages
{
    Q_DECLARE_TR_FUNCTIONS(Acknowledgement)
};

//! The account name, for programs started by cron or systemd without the environment variables of a login.
QString accountName()
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

QString acknowledgementTimeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString acknowledgementEndText(const Acknowledgement &acknowledgement)
{
    if (!acknowledgement.until)
        return acknowledgement.sticky ? AcknowledgementMessages::tr("The acknowledgement ends when the target is up.")
                                      : AcknowledgementMessages::tr("The acknowledgement ends when the state changes.");
    const QString until = acknowledgementTimeText(*acknowledgement.until);
    return acknowledgement.sticky
        ? AcknowledgementMessages::tr("The acknowledgement lasts until %1, or until the target is up.", "a moment").arg(until)
        : AcknowledgementMessages::tr("The acknowledgement lasts until %1, or until the state changes.", "a moment").arg(until);
}

} // namespace

QString acknowledgementText(const Acknowledgement &acknowledgement)
{
    const QString by = displayLine(acknowledgement.by);
    const QString at = acknowledgementTimeText(acknowledgement.at);
    QStringList sentences{by.isEmpty() ? AcknowledgementMessages::tr("Acknowledged %1.", "a moment").arg(at)
                                       : AcknowledgementMessages::tr("Acknowledged by %1, %2.", "who, a moment").arg(by, at)};
    if (!acknowledgement.comment.isEmpty())
        sentences.append(AcknowledgementMessages::tr("“%1”.", "a comment").arg(displayLine(acknowledgement.comment)));
    sentences.append(acknowledgementEndText(acknowledgement));
    return sentences.join(u' ');
}

QString snoozeText(const QDateTime &until)
{
    return AcknowledgementMessages::tr("Snoozed until %1, or until the target is up.", "a moment")
        .arg(acknowledgementTimeText(until));
}

QString acknowledgementRefusal(AcknowledgementOutcome outcome, const QString &name)
{
    switch (outcome) {
    case AcknowledgementOutcome::Done:
        return {};
    case AcknowledgementOutcome::NoProblem:
        return AcknowledgementMessages::tr("%1 has no confirmed problem to acknowledge.").arg(name);
    case AcknowledgementOutcome::NotAcknowledged:
        return AcknowledgementMessages::tr("%1 isn't acknowledged.").arg(name);
    case AcknowledgementOutcome::NotSnoozed:
        return AcknowledgementMessages::tr("%1 isn't snoozed.").arg(name);
    case AcknowledgementOutcome::EndInPast:
        return AcknowledgementMessages::tr("%1: the end time is in the past. Use a later time.").arg(name);
    case AcknowledgementOutcome::Unknown:
        return AcknowledgementMessages::tr("%1 isn't monitored.").arg(name);
    }
    Q_UNREACHABLE();
}

QString localUserName()
{
    for (const char *variable : {"USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return accountName();
}

} // namespace watchkeeper
