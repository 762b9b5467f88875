// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/IncidentText.h"

#include "app/words/DisplayText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class IncidentMessages
{
    Q_DECLARE_TR_FUNCTIONS(Incident)
};

QString stateLabel(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return IncidentMessages::tr("up", "state of a target");
    case Outcome::Degraded:
        return IncidentMessages::tr("degraded", "state of a target");
    case Outcome::Unknown:
        return IncidentMessages::tr("unknown", "state of a target");
    case Outcome::Down:
        return IncidentMessages::tr("down", "state of a target");
    }
    Q_UNREACHABLE();
}

QString incidentTimeText(qint64 time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

QString withText(const QString &what, const QString &text)
{
    return text.isEmpty() ? what : IncidentMessages::tr("%1: %2", "what happened, in which words").arg(what, text);
}

//! Selects the text for a known or for an unknown author.
QString withAuthor(const IncidentEntry &entry, const QString &byNobody, const QString &bySomebody)
{
    const QString author = displayLine(entry.author);
    return author.isEmpty() ? byNobody : bySomebody.arg(author);
}

//! Returns the text of an entry about a user action.
QString userActionText(const IncidentEntry &entry, const QString &text)
{
    switch (entry.event) {
    case IncidentEvent::Acknowledged: {
        const QString actionText = withText(
            withAuthor(entry, IncidentMessages::tr("Acknowledged"), IncidentMessages::tr("Acknowledged by %1", "a person")),
            text);
        return entry.until ? IncidentMessages::tr("%1 – until %2", "acknowledged by somebody; a moment")
                                 .arg(actionText, incidentTimeText(*entry.until))
                           : actionText;
    }
    case IncidentEvent::AcknowledgementEnded:
        return IncidentMessages::tr("No longer acknowledged");
    case IncidentEvent::Snoozed:
        return IncidentMessages::tr("Snoozed until %1").arg(incidentTimeText(entry.until.value_or(entry.at)));
    case IncidentEvent::SnoozeEnded:
        return IncidentMessages::tr("No longer snoozed");
    default:
        return withText(withAuthor(entry, IncidentMessages::tr("Comment"), IncidentMessages::tr("%1", "who wrote a comment")),
                        text);
    }
}

//! Returns the text of an entry about circumstances other than the outcome.
QString circumstanceText(const IncidentEntry &entry, const QString &text)
{
    switch (entry.event) {
    case IncidentEvent::Unreachable:
        return IncidentMessages::tr("Unreachable: %1 is down").arg(text);
    case IncidentEvent::Reachable:
        return IncidentMessages::tr("Reachable again");
    case IncidentEvent::FlappingBegan:
        return IncidentMessages::tr("Flapping: the state changes too often to report each change");
    case IncidentEvent::FlappingEnded:
        return IncidentMessages::tr("No longer flapping");
    case IncidentEvent::Unobserved:
        return IncidentMessages::tr("No data: this computer is offline");
    case IncidentEvent::Observed:
        return IncidentMessages::tr("Results available again");
    case IncidentEvent::MaintenanceBegan:
        return withText(IncidentMessages::tr("Maintenance started"), text);
    case IncidentEvent::MaintenanceEnded:
        return IncidentMessages::tr("Maintenance ended");
    case IncidentEvent::Removed:
        return IncidentMessages::tr("Closed: the target is no longer monitored");
    case IncidentEvent::Restored:
        return IncidentMessages::tr("Open again: the target is monitored again");
    default:
        return userActionText(entry, text);
    }
}

} // namespace

QString causeText(const Incident &incident)
{
    return displayLine(incident.message.isEmpty() ? incident.summary : incident.message);
}

QString commonCauseText(IncidentLink link, const QString &common, const QString &first, int members)
{
    const QString name = displayLine(common);
    switch (link) {
    case IncidentLink::None:
        return {};
    case IncidentLink::Parent:
        if (first == common)
            return IncidentMessages::tr("%1 and %Ln targets that depend on it", nullptr, members - 1).arg(name);
        return IncidentMessages::tr("%Ln targets that depend on %1, which is down", nullptr, members).arg(name);
    case IncidentLink::Resolver:
        return name == "system"_L1
            ? IncidentMessages::tr("%Ln targets whose names this computer's resolver can't resolve", nullptr, members)
            : IncidentMessages::tr("%Ln targets whose names the resolver %1 can't resolve", nullptr, members).arg(name);
    case IncidentLink::Issuer:
        return IncidentMessages::tr("%Ln targets with certificates from %1", nullptr, members).arg(name);
    case IncidentLink::Host:
        return IncidentMessages::tr("%Ln targets on %1", nullptr, members).arg(name);
    case IncidentLink::Address:
        return IncidentMessages::tr("%Ln targets at the address %1", nullptr, members).arg(name);
    }
    Q_UNREACHABLE();
}

QString entryText(const IncidentEntry &entry)
{
    const QString text = displayLine(entry.text);
    const QString word = stateLabel(entry.outcome.value_or(Outcome::Unknown));
    switch (entry.event) {
    case IncidentEvent::Opened:
        return withText(IncidentMessages::tr("Changed to %1", "a state").arg(word), text);
    case IncidentEvent::Worsened:
        return withText(IncidentMessages::tr("Worsened to %1", "a state").arg(word), text);
    case IncidentEvent::Improved:
        return withText(IncidentMessages::tr("Improved to %1", "a state").arg(word), text);
    case IncidentEvent::NotObserved:
        return withText(IncidentMessages::tr("No data"), text);
    case IncidentEvent::Closed:
        return withText(IncidentMessages::tr("Incident closed, now %1", "a state").arg(word), text);
    default:
        return circumstanceText(entry, text);
    }
}

namespace {

class AcknowledgementMessages
{
    Q_DECLARE_TR_FUNCTIONS(Acknowledgement)
};

//! Returns the account name, for programs started by cron or systemd without the environment variables of a login.
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

QString acknowledgementRefusalText(AcknowledgementOutcome outcome, const QString &name)
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
