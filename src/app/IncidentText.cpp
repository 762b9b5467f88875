// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/IncidentText.h"

#include "app/DisplayText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(Incident)
};

QString stateWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return IncidentWords::tr("up", "state of a target");
    case Outcome::Degraded:
        return IncidentWords::tr("degraded", "state of a target");
    case Outcome::Unknown:
        return IncidentWords::tr("unknown", "state of a target");
    case Outcome::Down:
        return IncidentWords::tr("down", "state of a target");
    }
    Q_UNREACHABLE();
}

QString incidentMomentText(qint64 time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

QString withText(const QString &what, const QString &text)
{
    return text.isEmpty() ? what : IncidentWords::tr("%1: %2", "what happened, in which words").arg(what, text);
}

//! The text for a known author, or for an unknown one.
QString byPerson(const IncidentEntry &entry, const QString &byNobody, const QString &bySomebody)
{
    const QString author = displayLine(entry.author);
    return author.isEmpty() ? byNobody : bySomebody.arg(author);
}

//! Entries about what people did.
QString acknowledgementText(const IncidentEntry &entry, const QString &text)
{
    switch (entry.event) {
    case IncidentEvent::Acknowledged: {
        const QString said = withText(
            byPerson(entry, IncidentWords::tr("Acknowledged"), IncidentWords::tr("Acknowledged by %1", "a person")), text);
        return entry.until ? IncidentWords::tr("%1 – until %2", "acknowledged by somebody; a moment")
                                 .arg(said, incidentMomentText(*entry.until))
                           : said;
    }
    case IncidentEvent::AcknowledgementEnded:
        return IncidentWords::tr("No longer acknowledged");
    case IncidentEvent::Snoozed:
        return IncidentWords::tr("Snoozed until %1").arg(incidentMomentText(entry.until.value_or(entry.at)));
    case IncidentEvent::SnoozeEnded:
        return IncidentWords::tr("No longer snoozed");
    default:
        return withText(byPerson(entry, IncidentWords::tr("Comment"), IncidentWords::tr("%1", "who wrote a comment")), text);
    }
}

//! Entries about circumstances other than the outcome.
QString circumstanceText(const IncidentEntry &entry, const QString &text)
{
    switch (entry.event) {
    case IncidentEvent::Unreachable:
        return IncidentWords::tr("Unreachable: %1 is down").arg(text);
    case IncidentEvent::Reachable:
        return IncidentWords::tr("Reachable again");
    case IncidentEvent::FlappingBegan:
        return IncidentWords::tr("Flapping: the state changes too often to report each change");
    case IncidentEvent::FlappingEnded:
        return IncidentWords::tr("No longer flapping");
    case IncidentEvent::Unobserved:
        return IncidentWords::tr("No data: this computer is offline");
    case IncidentEvent::Observed:
        return IncidentWords::tr("Results available again");
    case IncidentEvent::MaintenanceBegan:
        return withText(IncidentWords::tr("Maintenance started"), text);
    case IncidentEvent::MaintenanceEnded:
        return IncidentWords::tr("Maintenance ended");
    case IncidentEvent::Removed:
        return IncidentWords::tr("Closed: the target is no longer monitored");
    default:
        return acknowledgementText(entry, text);
    }
}

} // namespace

QString causeText(const Incident &incident)
{
    return displayLine(incident.message.isEmpty() ? incident.summary : incident.message);
}

QString commonText(IncidentLink link, const QString &common, int members)
{
    const QString name = displayLine(common);
    switch (link) {
    case IncidentLink::None:
        return {};
    case IncidentLink::Parent:
        return IncidentWords::tr("%Ln targets that depend on %1, which is down", nullptr, members).arg(name);
    case IncidentLink::Resolver:
        return name == "system"_L1
            ? IncidentWords::tr("%Ln targets whose names this computer's resolver can't resolve", nullptr, members)
            : IncidentWords::tr("%Ln targets whose names the resolver %1 can't resolve", nullptr, members).arg(name);
    case IncidentLink::Issuer:
        return IncidentWords::tr("%Ln targets with certificates from %1", nullptr, members).arg(name);
    case IncidentLink::Host:
        return IncidentWords::tr("%Ln targets on %1", nullptr, members).arg(name);
    case IncidentLink::Address:
        return IncidentWords::tr("%Ln targets at the address %1", nullptr, members).arg(name);
    }
    Q_UNREACHABLE();
}

QString entryText(const IncidentEntry &entry)
{
    const QString text = displayLine(entry.text);
    const QString word = stateWord(entry.outcome.value_or(Outcome::Unknown));
    switch (entry.event) {
    case IncidentEvent::Opened:
        return withText(IncidentWords::tr("Changed to %1", "a state").arg(word), text);
    case IncidentEvent::Worsened:
        return withText(IncidentWords::tr("Worsened to %1", "a state").arg(word), text);
    case IncidentEvent::Improved:
        return withText(IncidentWords::tr("Improved to %1", "a state").arg(word), text);
    case IncidentEvent::NotSeen:
        return withText(IncidentWords::tr("No data"), text);
    case IncidentEvent::Closed:
        return withText(IncidentWords::tr("Incident closed, now %1", "a state").arg(word), text);
    default:
        return circumstanceText(entry, text);
    }
}

} // namespace watchkeeper
