// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestText.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class BackTestMessages
{
    Q_DECLARE_TR_FUNCTIONS(BackTest)
};

} // namespace

QString alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Problem:
        return BackTestMessages::tr("Problem", "kind of an alert");
    case AlertKind::Recovery:
        return BackTestMessages::tr("Recovery", "kind of an alert");
    case AlertKind::Reminder:
        return BackTestMessages::tr("Reminder", "kind of an alert");
    case AlertKind::FlappingStart:
        return BackTestMessages::tr("Flapping", "kind of an alert");
    case AlertKind::FlappingEnd:
        return BackTestMessages::tr("Flapping ended", "kind of an alert");
    case AlertKind::Acknowledged:
        return BackTestMessages::tr("Acknowledged", "kind of an alert");
    case AlertKind::ConnectivityLost:
        return BackTestMessages::tr("Offline", "kind of an alert");
    case AlertKind::ConnectivityRestored:
        return BackTestMessages::tr("Online again", "kind of an alert");
    case AlertKind::Digest:
        return BackTestMessages::tr("Digest", "kind of an alert");
    case AlertKind::Test:
        return BackTestMessages::tr("Test", "kind of an alert");
    }
    return {};
}

QString suppressionText(Suppression suppression)
{
    switch (suppression) {
    case Suppression::Paused:
        return BackTestMessages::tr("paused", "why an alert is kept back");
    case Suppression::AlreadySent:
        return BackTestMessages::tr("already sent", "why an alert is kept back");
    case Suppression::NotSent:
        return BackTestMessages::tr("no alert sent for the problem", "why an alert is kept back");
    case Suppression::Severity:
        return BackTestMessages::tr("not severe enough", "why an alert is kept back");
    case Suppression::Acknowledged:
        return BackTestMessages::tr("acknowledged", "why an alert is kept back");
    case Suppression::Snoozed:
        return BackTestMessages::tr("snoozed", "why an alert is kept back");
    case Suppression::Maintenance:
        return BackTestMessages::tr("maintenance", "why an alert is kept back");
    case Suppression::Unreachable:
        return BackTestMessages::tr("unreachable", "why an alert is kept back");
    case Suppression::Link:
        return BackTestMessages::tr("offline", "why an alert is kept back");
    case Suppression::CheckRequired:
        return BackTestMessages::tr("waiting for another check", "why an alert is kept back");
    case Suppression::Unconfirmed:
        return BackTestMessages::tr("not confirmed yet", "why an alert is kept back");
    case Suppression::Flapping:
        return BackTestMessages::tr("flapping", "why an alert is kept back");
    case Suppression::Delay:
        return BackTestMessages::tr("delay", "why an alert is kept back");
    case Suppression::QuietHours:
        return BackTestMessages::tr("quiet hours", "why an alert is kept back");
    case Suppression::Grouped:
        return BackTestMessages::tr("grouped with others", "why an alert is kept back");
    }
    return {};
}

} // namespace watchkeeper
